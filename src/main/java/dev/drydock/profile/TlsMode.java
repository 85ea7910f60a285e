package dev.drydock.profile;

import java.util.Locale;
import java.util.Optional;

/** libpq's {@code sslmode}, under its own names. */
public enum TlsMode {
  DISABLE,
  ALLOW,
  PREFER,
  REQUIRE,
  VERIFY_CA,
  VERIFY_FULL;

  /** The word libpq and its URLs use, for instance {@code verify-full}. */
  public String libpqName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The mode of libpq's word, or empty when there is none such. */
  public static Optional<TlsMode> of(String libpqName) {
    for (TlsMode mode : values()) {
      if (mode.libpqName().equals(libpqName)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
