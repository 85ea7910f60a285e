package dev.drydock.migration;

/** The checksums migration tools record. Stateless; usable on any thread. */
public final class Checksums {
  private Checksums() {}

  /** A text without byte order mark and with line ends as LF. */
  public static String normalised(String text) {
    throw new UnsupportedOperationException("migration");
  }

  /** SHA-256 of the normalised text in UTF-8, hexadecimal: Drydock's own checksum. */
  public static Checksum own(String text) {
    throw new UnsupportedOperationException("migration");
  }
}
