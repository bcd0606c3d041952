package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.registry.Scope;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The envelope, the syntax and the bytes. */
class EventReaderTest {
  private static final String GOOD = Events.of("incident.accepted", "'incidentId':'I'");

  @Test
  void read_report_knowsWhatDetectionNeeds() {
    Event event =
        Events.accepted(
                Events.report(
                    "'dueAt':'2026-03-02T00:00:00Z','place':{'key':'P'},'parties':[{'key':'a'},{'key':'b'},{'key':'a'}]"))
            .event();

    assertThat(event)
        .isEqualTo(
            new Event(
                EventType.REPORTED,
                "/s",
                "e-1",
                1_772_323_200_000L,
                0,
                new Scope("G1", null, "T1", null),
                "I",
                "dispute",
                "P",
                List.of("a", "b"),
                1_772_409_600_000L,
                null,
                false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'specversion':'1.0', |  | missing | /specversion",
        "'specversion':'1.0' | 'specversion':'0.3' | invalid-value | /specversion",
        "'specversion':'1.0' | 'specversion':1.0 | wrong-type | /specversion",
        "'id':'e-1', |  | missing | /id",
        "'id':'e-1' | 'id':'' | invalid-value | /id",
        "'id':'e-1' | 'id':null | missing | /id",
        "'id':'e-1' | 'id':'\\ud800' | invalid-value | /id",
        "'source':'/s', |  | missing | /source",
        "'type':'incident.accepted', |  | missing | /type",
        "incident.accepted | incident.forgotten | unknown-type | /type",
        "incident.accepted | Incident.Accepted | unknown-type | /type",
        "'time':'2026-03-01T08:00:00+08:00', |  | missing | /time",
        "2026-03-01T08:00:00+08:00 | 2026-03-01T08:00:00 | invalid-time | /time",
        "2026-03-01T08:00:00+08:00 | 1999-12-31T23:59:59Z | time-out-of-range | /time",
        "2026-03-01T08:00:00+08:00 | 2100-01-01T00:00:00Z | time-out-of-range | /time",
        "'G1' | 'G2' | unknown-grid | /data/grid",
        "'grid':'G1', |  | missing | /data/grid",
        "'I' | 'I\\udc00' | invalid-value | /data/incidentId",
        "{'grid':'G1','incidentId':'I'} | null | missing | /data",
        "{'grid':'G1','incidentId':'I'} | [] | missing | /data",
        "'data' | 'datum' | missing | /data"
      })
  void read_badEnvelope_isRefusedAtTheField(
      String part, String instead, String code, String pointer) {
    Rejection rejection = Events.rejected(GOOD.replace(part, instead == null ? "" : instead));

    assertThat(rejection.code().wire() + " " + rejection.pointer()).isEqualTo(code + " " + pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{]",
        "nothing",
        "{'id':'e-1'",
        "{'id':NaN}",
        "{'id':Infinity}",
        "{'id':01}",
        "{'id':+1}",
        "{'id':1.}",
        "{id:'e-1'}",
        "{'id':'e-1',}",
        "{'id':'\n'}",
        "{} {}",
        "[1,]",
        "{'a':'\\x'}",
        "// comment\n{}"
      })
  void read_noJson_isMalformed(String text) {
    assertThat(Events.rejected(text).code()).isEqualTo(Code.MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "5", "'text'", "true", "null"})
  void read_otherJson_isNoObject(String text) {
    assertThat(Events.rejected(text).code()).isEqualTo(Code.NOT_AN_OBJECT);
  }

  @Test
  void read_trailingGarbage_isMalformed() {
    assertThat(Events.rejected(GOOD + "x").code()).isEqualTo(Code.MALFORMED_JSON);
    assertThat(Events.rejected(GOOD + GOOD).code()).isEqualTo(Code.MALFORMED_JSON);
    assertThat(Events.read(GOOD + " \n ")).isInstanceOf(ReadResult.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32"})
  void read_otherEncodings_areMalformed(String charset) {
    byte[] json = GOOD.replace('\'', '"').getBytes(Charset.forName(charset));

    assertThat(Events.rejected(json).code()).isEqualTo(Code.MALFORMED_JSON);
  }

  @Test
  void read_invalidUtf8_isMalformed() {
    for (int broken : new int[] {0xFF, 0x80, 0xC3, 0xF8}) {
      byte[] json = GOOD.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
      json[GOOD.indexOf("e-1")] = (byte) broken;
      assertThat(Events.rejected(json).code()).as("%x", broken).isEqualTo(Code.MALFORMED_JSON);
    }
  }

  @Test
  void read_byteOrderMark_isAccepted() {
    assertThat(Events.read("\uFEFF" + GOOD)).isInstanceOf(ReadResult.Accepted.class);
  }

  @Test
  void read_deepNesting_isRefusedFromThe33rdLevelOn() {
    assertThat(Events.read(nested(30))).isInstanceOf(ReadResult.Accepted.class);
    assertThat(Events.rejected(nested(31)).code()).isEqualTo(Code.TOO_DEEP);
    assertThat(Events.rejected(nested(100_000)).code()).isEqualTo(Code.TOO_DEEP);
  }

  private static String nested(int levels) {
    String deep = "[".repeat(levels) + "]".repeat(levels);
    return Events.of("incident.accepted", "'incidentId':'I','extra':" + deep);
  }

  @Test
  void read_longTexts_areRefusedWhereTheyName() {
    String key = "k".repeat(EventReader.LONGEST_KEY);

    assertThat(Events.read(GOOD.replace("'I'", "'" + key + "'")))
        .isInstanceOf(ReadResult.Accepted.class);
    Rejection rejection = Events.rejected(GOOD.replace("'I'", "'k" + key + "'"));
    assertThat(rejection.code()).isEqualTo(Code.TOO_LONG);
    assertThat(rejection.pointer()).isEqualTo("/data/incidentId");
    assertThat(Events.rejected(GOOD.replace("e-1", "k" + key)).id()).isNull();
    assertThat(Events.read(Events.report("'description':'" + key.repeat(100) + "'")))
        .isInstanceOf(ReadResult.Accepted.class);
  }

  @Test
  void read_longNumbersAndNames_areRefused() {
    String digits = "1".repeat(101);

    assertThat(Events.rejected(checkin(digits)).code()).isEqualTo(Code.TOO_LONG);
    assertThat(Events.read(checkin("120.0" + "1".repeat(90))))
        .isInstanceOf(ReadResult.Accepted.class);
    assertThat(Events.rejected(GOOD.replace("'data'", "'" + "n".repeat(600) + "':1,'data'")).code())
        .isEqualTo(Code.TOO_LONG);
  }

  private static String checkin(String lon) {
    return Events.of("patrol.checkin", "'worker':'w','lon':" + lon + ",'lat':30.01");
  }

  @Test
  void read_tooManyPartiesOrPoints_areTooLarge() {
    String party = "{'key':'p'},";
    String point = "{'time':'2026-03-01T00:00:00Z','lon':120,'lat':30},";

    assertThat(Events.rejected(parties(party.repeat(1_000) + "{'key':'q'}")).code())
        .isEqualTo(Code.TOO_LARGE);
    assertThat(Events.read(parties(party.repeat(999) + "{'key':'q'}")))
        .isInstanceOf(ReadResult.Accepted.class);
    String track = point.repeat(10_001);
    assertThat(
            Events.rejected(
                    Events.of(
                        "patrol.track",
                        "'worker':'w','points':[" + track.substring(0, track.length() - 1) + "]"))
                .code())
        .isEqualTo(Code.TOO_LARGE);
  }

  private static String parties(String parties) {
    return Events.report("'parties':[" + parties + "]");
  }

  @Test
  void read_fieldsInAnyOrder_areTheSameEvent() {
    String reversed =
        "{'data':{'incidentId':'I','grid':'G1'},'time':'%s','source':'/s','id':'e-1','specversion':'1.0','extra':[{}],'type':'incident.accepted'}"
            .formatted(Events.TIME);

    assertThat(Events.accepted(reversed).event()).isEqualTo(Events.accepted(GOOD).event());
  }

  /** Readers behind ingest take the last one, too. */
  @Test
  void read_nameTwice_takesTheLastValue() {
    assertThat(Events.accepted(GOOD.replace("'id':'e-1'", "'id':'e-1','id':'e-2'")).event().id())
        .isEqualTo("e-2");
    assertThat(Events.rejected(GOOD.replace("'id':'e-1'", "'id':'e-1','id':null")).pointer())
        .isEqualTo("/id");
    assertThat(
            Events.rejected(
                    GOOD.replace("'data'", "'data':{'incidentId':'J'},'data'")
                        .replace("'G1','incidentId':'I'", "'G1'"))
                .pointer())
        .isEqualTo("/data/incidentId");
    Event due =
        Events.accepted(Events.report("'dueAt':'2026-03-02T00:00:00Z','dueAt':null")).event();
    assertThat(due.dueAt()).isEqualTo(Event.NO_TIME);
  }

  @Test
  void read_oneReader_forgetsTheEventBefore() {
    EventReader reader =
        new EventReader(Events.REGISTRY, new io.gridwhistle.privacy.Pseudonymizer(new byte[] {1}));
    byte[] full = bytes(Events.report("'place':{'key':'P'},'parties':[{'key':'a'}]"));
    byte[] bare = bytes(Events.of("incident.reported", "'incidentId':'I','category':'dispute'"));
    reader.read(full, 0, full.length);
    ReadResult result = reader.read(bare, 0, bare.length);

    assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    Event event = ((ReadResult.Accepted) result).event();
    assertThat(event.parties()).isEmpty();
    assertThat(event.placeKey()).isNull();
  }

  @Test
  void read_partOfABuffer_keepsJustThat() {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    byte[] json = bytes(GOOD);
    buffer.writeBytes(bytes("garbage"));
    buffer.writeBytes(json);
    buffer.writeBytes(bytes("garbage"));
    ReadResult result =
        new EventReader(Events.REGISTRY, new io.gridwhistle.privacy.Pseudonymizer(new byte[] {1}))
            .read(buffer.toByteArray(), 7, json.length);

    assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    assertThat(((ReadResult.Accepted) result).json()).isEqualTo(json);
  }

  /** C0 AF is an overlong slash; a reader that takes it and one that does not see two texts. */
  @Test
  void read_overlongOrBrokenUtf8_isMalformed() {
    byte[] overlong = bytes(GOOD.replace("'e-1'", "'e-??1'"));
    int at = new String(overlong, StandardCharsets.ISO_8859_1).indexOf("??");
    overlong[at] = (byte) 0xC0;
    overlong[at + 1] = (byte) 0xAF;
    byte[] broken = overlong.clone();
    broken[at] = 'x';

    for (byte[] json : List.of(overlong, broken)) {
      ReadResult result =
          new EventReader(Events.REGISTRY, new io.gridwhistle.privacy.Pseudonymizer(new byte[] {1}))
              .read(json, 0, json.length);
      assertThat(result).isInstanceOf(ReadResult.Rejected.class);
      assertThat(((ReadResult.Rejected) result).rejection().code()).isEqualTo(Code.MALFORMED_JSON);
    }
  }

  private static byte[] bytes(String singleQuoted) {
    return singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
