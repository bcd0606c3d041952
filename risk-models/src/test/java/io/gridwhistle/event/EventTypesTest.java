package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every type of event, good and bad (contract §2). */
class EventTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "incident.reported | 'incidentId':'I','category':'dispute'",
        "incident.reported | 'incidentId':'I','category':'livelihood','subcategory':'x','level':'county','urgency':'urgent','channel':'sensor','reporter':'w','dueAt':'2026-03-02T00:00:00Z','title':'t','description':'d','place':{'key':'P','lon':-180,'lat':90,'address':'a'},'parties':[{'role':'r','key':'p'}]",
        "incident.reported | 'incidentId':'I','category':'dispute','subcategory':null,'level':null,'urgency':null,'channel':null,'reporter':null,'dueAt':null,'title':null,'description':null,'place':null,'parties':null",
        "incident.reported | 'incidentId':'I','category':'dispute','place':{'key':null,'lon':null,'lat':null,'address':null},'parties':[]",
        "incident.accepted | 'incidentId':'I'",
        "incident.returned | 'incidentId':'I','reason':'duplicate'",
        "incident.dispatched | 'incidentId':'I','department':'D'",
        "incident.dispatched | 'incidentId':'I','department':'D','dueAt':'2026-03-02T00:00:00Z'",
        "incident.transferred | 'incidentId':'I','from':'D','to':'E','reason':'any text'",
        "incident.escalated | 'incidentId':'I','level':'town'",
        "incident.suspended | 'incidentId':'I','approver':'a'",
        "incident.resumed | 'incidentId':'I'",
        "incident.extended | 'incidentId':'I','dueAt':'2026-03-02T00:00:00Z'",
        "incident.handled | 'incidentId':'I','department':'D','result':'done'",
        "incident.verified | 'incidentId':'I','passed':false",
        "incident.feedback | 'incidentId':'I','satisfied':true",
        "incident.closed | 'incidentId':'I'",
        "incident.merged | 'incidentId':'I','into':'J'",
        "whistle.blown | 'incidentId':'I','departments':['D','E']",
        "whistle.answered | 'incidentId':'I','department':'D'",
        "patrol.checkin | 'worker':'w','checkpoint':'c','lon':120,'lat':30,'accuracy':5",
        "patrol.track | 'worker':'w','points':[{'time':'2026-03-01T00:00:00Z','lon':120,'lat':30}]",
        "patrol.visit | 'worker':'w','household':'h'",
        "mode.changed | 'division':'T1','mode':'emergency'",
        "incident.accepted | 'incidentId':'I','category':7,'dueAt':false,'points':'no','lon':'x','foo':{'bar':[1]}"
      })
  void read_goodEvent_isAcceptedAsItCame(String type, String data) {
    assertThat(Events.kept(Events.of(type, data))).isEqualTo(Events.of(type, data));
    assertThat(Events.accepted(Events.of(type, data)).event().type().wire()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "incident.reported | 'category':'dispute' | missing | /data/incidentId",
        "incident.reported | 'incidentId':'I' | missing | /data/category",
        "incident.reported | 'incidentId':'I','category':'noise' | invalid-value | /data/category",
        "incident.reported | 'incidentId':'I','category':['dispute'] | wrong-type | /data/category",
        "incident.reported | 'incidentId':'I','category':'dispute','level':'village' | invalid-value | /data/level",
        "incident.reported | 'incidentId':'I','category':'dispute','urgency':'very' | invalid-value | /data/urgency",
        "incident.reported | 'incidentId':'I','category':'dispute','channel':'fax' | invalid-value | /data/channel",
        "incident.reported | 'incidentId':'I','category':'dispute','dueAt':'soon' | invalid-time | /data/dueAt",
        "incident.reported | 'incidentId':'I','category':'dispute','title':{} | wrong-type | /data/title",
        "incident.reported | 'incidentId':'I','category':'dispute','place':'here' | wrong-type | /data/place",
        "incident.reported | 'incidentId':'I','category':'dispute','place':{'key':5} | wrong-type | /data/place/key",
        "incident.reported | 'incidentId':'I','category':'dispute','place':{'lon':180.1} | invalid-value | /data/place/lon",
        "incident.reported | 'incidentId':'I','category':'dispute','place':{'lat':'30'} | wrong-type | /data/place/lat",
        "incident.reported | 'incidentId':'I','category':'dispute','place':{'address':[]} | wrong-type | /data/place/address",
        "incident.reported | 'incidentId':'I','category':'dispute','parties':{} | wrong-type | /data/parties",
        "incident.reported | 'incidentId':'I','category':'dispute','parties':[{'key':'p'},null] | wrong-type | /data/parties/1",
        "incident.reported | 'incidentId':'I','category':'dispute','parties':[{'role':'r'}] | missing | /data/parties/0/key",
        "incident.reported | 'incidentId':'I','category':'dispute','parties':[{'phone':13812341234}] | wrong-type | /data/parties/0/phone",
        "incident.accepted | 'incidentId':5 | wrong-type | /data/incidentId",
        "incident.accepted | 'incidentId':' ' | invalid-value | /data/incidentId",
        "incident.accepted | 'incidentId':'I','parties':['x',{'phone':'13812341234'}] | wrong-type | /data/parties/0",
        "incident.accepted | 'incidentId':'I','parties':{'phone':'13812341234'} | wrong-type | /data/parties",
        "incident.returned | 'incidentId':'I' | missing | /data/reason",
        "incident.returned | 'incidentId':'I','reason':'late' | invalid-value | /data/reason",
        "incident.dispatched | 'incidentId':'I' | missing | /data/department",
        "incident.dispatched | 'incidentId':'I','department':'D','dueAt':1 | wrong-type | /data/dueAt",
        "incident.transferred | 'incidentId':'I','to':'E' | missing | /data/from",
        "incident.transferred | 'incidentId':'I','from':'D' | missing | /data/to",
        "incident.escalated | 'incidentId':'I' | missing | /data/level",
        "incident.suspended | 'incidentId':'I','approver':1 | wrong-type | /data/approver",
        "incident.extended | 'incidentId':'I' | missing | /data/dueAt",
        "incident.extended | 'incidentId':'I','dueAt':'2026-02-30T00:00:00Z' | invalid-time | /data/dueAt",
        "incident.handled | 'incidentId':'I','result':5 | wrong-type | /data/result",
        "incident.verified | 'incidentId':'I' | missing | /data/passed",
        "incident.verified | 'incidentId':'I','passed':'true' | wrong-type | /data/passed",
        "incident.feedback | 'incidentId':'I','satisfied':1 | wrong-type | /data/satisfied",
        "incident.merged | 'incidentId':'I' | missing | /data/into",
        "whistle.blown | 'incidentId':'I' | missing | /data/departments",
        "whistle.blown | 'incidentId':'I','departments':'D' | wrong-type | /data/departments",
        "whistle.blown | 'incidentId':'I','departments':['D',7] | wrong-type | /data/departments/1",
        "whistle.answered | 'incidentId':'I' | missing | /data/department",
        "patrol.checkin | 'checkpoint':'c' | missing | /data/worker",
        "patrol.checkin | 'worker':'w','lon':120 | missing | /data/lat",
        "patrol.checkin | 'worker':'w','lat':30 | missing | /data/lon",
        "patrol.checkin | 'worker':'w','lon':1e999,'lat':30 | invalid-value | /data/lon",
        "patrol.checkin | 'worker':'w','lon':'NaN','lat':30 | wrong-type | /data/lon",
        "patrol.checkin | 'worker':'w','lon':120,'lat':-90.5 | invalid-value | /data/lat",
        "patrol.checkin | 'worker':'w','accuracy':-1 | invalid-value | /data/accuracy",
        "patrol.track | 'worker':'w' | missing | /data/points",
        "patrol.track | 'worker':'w','points':[{'lon':120,'lat':30}] | missing | /data/points/0/time",
        "patrol.track | 'worker':'w','points':[{'time':'2026-03-01T00:00:00Z','lat':30}] | missing | /data/points/0/lon",
        "patrol.track | 'worker':'w','points':[{'time':'noon','lon':120,'lat':30}] | invalid-time | /data/points/0/time",
        "patrol.track | 'worker':'w','points':[5] | wrong-type | /data/points/0",
        "patrol.visit | 'household':'h' | missing | /data/worker",
        "mode.changed | 'mode':'normal' | missing | /data/division",
        "mode.changed | 'division':'T1','mode':'war' | invalid-value | /data/mode",
        "mode.changed | 'division':'T9','mode':'normal' | unknown-division | /data/division"
      })
  void read_badEvent_isRefusedAtTheField(String type, String data, String code, String pointer) {
    Rejection rejection = Events.rejected(Events.of(type, data));

    assertThat(rejection.code().wire() + " " + rejection.pointer()).isEqualTo(code + " " + pointer);
    assertThat(rejection.id()).isEqualTo("e-1");
    assertThat(rejection.message()).isNotBlank().doesNotContain("13812341234");
  }

  @Test
  void modeChanged_withoutGrid_isAccepted() {
    String event = Events.of("mode.changed", "'division':'T1','mode':'normal'");
    Event read = Events.accepted(event.replace("'grid':'G1',", "")).event();

    assertThat(read.subject()).isEqualTo("T1");
    assertThat(read.grid()).isEqualTo("T1");
    assertThat(read.flag()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'worker':'w' | true",
        "'worker':'w','lon':120.01,'lat':30.01 | true",
        "'worker':'w','lon':120.01,'lat':30.0204 | true",
        "'worker':'w','lon':120.01,'lat':30.0206 | false",
        "'worker':'w','lon':120.01,'lat':30.0206,'accuracy':70 | true",
        "'worker':'w','lon':120.01,'lat':30.0206,'accuracy':20 | false"
      })
  void checkin_insideOrNearItsGrid_isValid(String data, boolean valid) {
    assertThat(Events.accepted(Events.of("patrol.checkin", data)).event().flag()).isEqualTo(valid);
  }

  @Test
  void track_anyPointInItsGrid_isValid() {
    String far = "{'time':'2026-03-01T00:00:00Z','lon':121,'lat':30}";
    String near = far.replace("121", "120.01");

    assertThat(track(far)).isFalse();
    assertThat(track(far + "," + near)).isTrue();
    assertThat(track("")).isTrue();
  }

  private static boolean track(String points) {
    return Events.accepted(Events.of("patrol.track", "'worker':'w','points':[" + points + "]"))
        .event()
        .flag();
  }
}
