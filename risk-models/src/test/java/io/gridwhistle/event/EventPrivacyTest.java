package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.privacy.Pseudonymizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No plain value of a person leaves the reader. */
class EventPrivacyTest {
  private static final String PHONE = "13812341234";
  private static final Pseudonymizer PSEUDONYMS = new Pseudonymizer(new byte[] {1});

  @Test
  void read_persons_becomePseudonymsWithLabels() {
    String event =
        Events.report(
            "'parties':[{'role':'complainant','name':'张三','phone':'13812341234','idNumber':'330102199001011234'},{'phone':'13812341234'},{'name':'李四光'}]");
    String id = PSEUDONYMS.pseudonym("idNumber", "330102199001011234");
    String phone = PSEUDONYMS.pseudonym("phone", PHONE);
    String name = PSEUDONYMS.pseudonym("name", "李四光");

    assertThat(Events.accepted(event).event().parties()).containsExactly(id, phone, name);
    assertThat(Events.kept(event))
        .contains(
            "'parties':[{'role':'complainant','key':'%s','label':'张* 138****1234 330***********1234'},{'key':'%s','label':'138****1234'},{'key':'%s','label':'李**'}]"
                .formatted(id, phone, name));
  }

  @Test
  void read_partyWithKey_keepsIt() {
    String event = Events.report("'parties':[{'key':'p-1','phone':'13812341234'},{'key':'p-2'}]");

    assertThat(Events.accepted(event).event().parties()).containsExactly("p-1", "p-2");
    assertThat(Events.kept(event))
        .contains("'parties':[{'key':'p-1','label':'138****1234'},{'key':'p-2'}]");
  }

  /** An absent, null and blank key are all none. */
  @ParameterizedTest
  @ValueSource(strings = {"", "'key':null,", "'key':' ',", "'name':null,"})
  void read_partyWithoutKey_isKnownByItsPhone(String key) {
    String event = Events.report("'parties':[{" + key + "'phone':'13812341234'}]");
    String pseudonym = PSEUDONYMS.pseudonym("phone", PHONE);

    assertThat(Events.accepted(event).event().parties()).containsExactly(pseudonym);
    assertThat(Events.kept(event)).contains("'key':'" + pseudonym + "'").doesNotContain(PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'title':'电话13812341234'",
        "'description':'电话１３８１２３４１２３４，身份证330102199001011234'",
        "'result':'+8613812341234'",
        "'place':{'key':'P','address':'幸福路 138 1234 1234'}",
        "'title':'x','title':'13812341234'",
        "'title':'13812341234','title':'x'",
        "'parties':[{'phone':'13812341234'}],'parties':[{'key':'p'}]"
      })
  void read_numbersInTexts_areMasked(String data) {
    assertThat(Events.kept(Events.report(data)))
        .doesNotContain(PHONE)
        .doesNotContain("1234 1234")
        .doesNotContain("１３８１２３４")
        .doesNotContain("19900101");
  }

  @Test
  void read_numbersOutsideReports_areMaskedToo() {
    String handled =
        Events.of(
            "incident.handled",
            "'incidentId':'I','result':'已回访13812341234','parties':[{'phone':'13812341234'}],'extra':1.50");

    assertThat(Events.kept(handled)).contains("已回访138****1234").doesNotContain(PHONE);
  }

  @Test
  void read_nothingPersonal_keepsTheBytes() {
    String event = Events.report("'title' : '无号码 \\u4e2d', 'extra' : 1.500e2 , 'parties':[ ]");

    assertThat(Events.kept(event)).isEqualTo(event);
  }

  @Test
  void read_refused_saysNothingPersonal() {
    Rejection rejection =
        Events.rejected(
            Events.report("'category':'13812341234','parties':[{'phone':'13812341234'}]"));

    assertThat(rejection.pointer()).isEqualTo("/data/category");
    assertThat(rejection.toString()).doesNotContain(PHONE);
  }
}
