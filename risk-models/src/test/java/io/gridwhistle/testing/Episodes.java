package io.gridwhistle.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The alerts of one rule on one key, as its severity goes up and down. */
final class Episodes {
  private final String rule;
  private final String key;
  private final List<ExpectedTransition> transitions = new ArrayList<>();
  private Colour colour = Colour.NONE;
  private String alertId = "";
  private int revision;

  Episodes(String rule, String key) {
    this.rule = rule;
    this.key = key;
  }

  void observe(Colour now, long at) {
    if (now == colour) {
      return;
    }
    if (colour == Colour.NONE) {
      open(at);
    }
    Colour shown = now == Colour.NONE ? colour : now;
    transitions.add(
        new ExpectedTransition(
            alertId, ++revision, transition(colour, now), rule, key, shown.wire(), at));
    colour = now;
  }

  List<ExpectedTransition> transitions() {
    return transitions;
  }

  /** Opening again within the same millisecond gives the same id, so its revisions go on. */
  private void open(long at) {
    String id = alertId(rule, key, at);
    revision = id.equals(alertId) ? revision : 0;
    alertId = id;
  }

  private static String transition(Colour before, Colour now) {
    if (before == Colour.NONE) {
      return "opened";
    }
    if (now == Colour.NONE) {
      return "resolved";
    }
    return now.compareTo(before) > 0 ? "raised" : "lowered";
  }

  static String alertId(String rule, String key, long openedAt) {
    byte[] text = (rule + "\n" + key + "\n" + openedAt).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest).substring(0, 32);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
