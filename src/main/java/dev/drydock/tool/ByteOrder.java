package dev.drydock.tool;

import java.util.Comparator;

/**
 * The order of names by their UTF-8 bytes, as {@code ls} in the C locale and most tools have it.
 */
public final class ByteOrder {
  /** Bytes order as code points do; UTF-16 alone puts what is beyond its first plane too early. */
  public static final Comparator<String> NAMES = ByteOrder::compare;

  private ByteOrder() {}

  private static int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return weight(x) - weight(y);
      }
    }
    return a.length() - b.length();
  }

  /** Surrogates stand for code points greater than any other character. */
  private static int weight(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }
}
