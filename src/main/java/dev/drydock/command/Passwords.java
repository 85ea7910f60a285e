package dev.drydock.command;

import dev.drydock.profile.Keyring;
import dev.drydock.profile.LibpqEnvironment;
import dev.drydock.profile.PasswordChain;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.PgPass;

/** Where passwords are looked for before a person is asked. */
record Passwords(Keyring keyring, LibpqEnvironment environment, PgPass file) {
  /** A chain for one connection: it remembers what it was told. */
  PasswordChain chain(PasswordSource person) {
    return PasswordChain.standard(keyring, environment, file, person);
  }
}
