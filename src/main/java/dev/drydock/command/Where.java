package dev.drydock.command;

import dev.drydock.profile.Profile;

/** Which database a person means. */
public sealed interface Where {
  /** A stored profile, by its name; {@code demo} is the embedded server with the sample folder. */
  record Named(String profile) implements Where {}

  /** A profile at hand, stored or not. */
  record Given(Profile profile) implements Where {}

  /**
   * A {@code postgresql://} or {@code jdbc:postgresql:} address.
   *
   * @param url may hold a password, which is taken out of it at once
   */
  record Url(String url) implements Where {
    @Override
    public String toString() {
      return "Url[…]";
    }
  }

  /** The libpq variables if any is set, else offline. */
  record Variables() implements Where {}

  /** No database. */
  record Offline() implements Where {}
}
