package io.gridwhistle.event;

/** Whether texts can be written as UTF-8. */
final class Texts {
  private Texts() {}

  /**
   * True when half a surrogate pair stands alone, as an escape in JSON can make it: what names
   * something must come out of every encoding as it went in.
   */
  static boolean isBroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || ++i == text.length()
            || !Character.isLowSurrogate(text.charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }

  static String problem(String pointer) {
    return "The text at " + pointer + " holds half a surrogate pair, which is no character.";
  }
}
