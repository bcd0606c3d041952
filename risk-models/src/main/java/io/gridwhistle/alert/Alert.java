package io.gridwhistle.alert;

import io.gridwhistle.registry.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an alert: an episode of one rule on one key.
 *
 * @param revision from 1, without gaps
 * @param severity of this revision; a resolved or withdrawn revision keeps the one it had
 * @param highestSeverity the highest that the episode reached
 * @param at epoch milliseconds of the transition, in event time
 * @param openedAt epoch milliseconds
 * @param resolvedAt epoch milliseconds, null while open
 * @param scope where its newest evidence is
 * @param grids every grid that the episode touched
 * @param measure the rule's numbers, in a fixed order
 */
public record Alert(
    String alertId,
    int revision,
    Transition transition,
    String rule,
    int ruleVersion,
    String key,
    Severity severity,
    Severity highestSeverity,
    Status status,
    long at,
    long openedAt,
    @Nullable Long resolvedAt,
    Scope scope,
    List<String> grids,
    Map<String, Number> measure,
    Evidence evidence,
    Text explanation,
    Text advice,
    Handling handling) {

  private static final int ID_DIGITS = 32;
  private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(Alert::digest);

  /** The same content under another transition. */
  public Alert withTransition(Transition other) {
    return new Alert(
        alertId,
        revision,
        other,
        rule,
        ruleVersion,
        key,
        severity,
        highestSeverity,
        status,
        at,
        openedAt,
        resolvedAt,
        scope,
        grids,
        measure,
        evidence,
        explanation,
        advice,
        handling);
  }

  /** The same content under a number, with what people did. */
  public Alert numbered(int number, Handling handled) {
    return new Alert(
        alertId,
        number,
        transition,
        rule,
        ruleVersion,
        key,
        severity,
        highestSeverity,
        status,
        at,
        openedAt,
        resolvedAt,
        scope,
        grids,
        measure,
        evidence,
        explanation,
        advice,
        handled);
  }

  /** The same alert, taken back at an instant (epoch milliseconds). */
  public Alert withdrawn(long instant) {
    return new Alert(
        alertId,
        revision,
        Transition.WITHDRAWN,
        rule,
        ruleVersion,
        key,
        severity,
        highestSeverity,
        Status.WITHDRAWN,
        instant,
        openedAt,
        null,
        scope,
        grids,
        measure,
        evidence,
        explanation,
        advice,
        handling);
  }

  /** The identity of an episode (contract §4): 32 hex digits. */
  public static String idOf(String rule, String key, long openedAt) {
    byte[] text = (rule + "\n" + key + "\n" + openedAt).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(DIGESTS.get().digest(text), 0, ID_DIGITS / 2);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
