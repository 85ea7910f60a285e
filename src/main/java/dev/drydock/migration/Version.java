package dev.drydock.migration;

/**
 * A version as a file or a history writes it, with the key its tool orders by.
 *
 * @param text as written, for instance {@code 003}
 * @param key versions are the same when their keys are equal, and are ordered by their keys
 */
public record Version(String text, String key) implements Comparable<Version> {

  /**
   * A version that counts as a number of any length: {@code 3}, {@code 003} are the same.
   *
   * @param digits ASCII digits only
   */
  public static Version numeric(String digits) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    String plain = digits.substring(zeros);
    // Sorting by length first makes the text order that of the numbers.
    return new Version(digits, (char) ('0' + plain.length()) + plain);
  }

  /** A version that is compared as text, such as a directory name. */
  public static Version textual(String text) {
    return new Version(text, text);
  }

  /** Whether both name the same version, however written. */
  public boolean sameAs(Version other) {
    return key.equals(other.key);
  }

  @Override
  public int compareTo(Version other) {
    return key.compareTo(other.key);
  }
}
