package dev.drydock.profile;

/** What a profile's database is for; it decides colours, confirmations and defaults. */
public enum Environment {
  DEVELOPMENT,
  STAGING,
  PRODUCTION
}
