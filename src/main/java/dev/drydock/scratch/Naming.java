package dev.drydock.scratch;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names of scratch databases, and passwords nobody will ever type. */
final class Naming {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Naming() {}

  /** A database name that was not used before. */
  static String next() {
    return "drydock_scratch_" + random(8);
  }

  static String password() {
    return random(24);
  }

  private static String random(int bytes) {
    byte[] chosen = new byte[bytes];
    RANDOM.nextBytes(chosen);
    return HexFormat.of().formatHex(chosen);
  }
}
