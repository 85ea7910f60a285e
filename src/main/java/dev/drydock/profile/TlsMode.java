package dev.drydock.profile;

/** libpq's {@code sslmode}, under its own names. */
public enum TlsMode {
  DISABLE,
  ALLOW,
  PREFER,
  REQUIRE,
  VERIFY_CA,
  VERIFY_FULL
}
