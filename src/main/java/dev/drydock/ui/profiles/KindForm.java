package dev.drydock.ui.profiles;

import dev.drydock.profile.ProfileKind;
import dev.drydock.profile.Secret;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What may be done through a profile, while it is edited. */
final class KindForm {
  final BooleanProperty support = new SimpleBooleanProperty();
  final BooleanProperty consoleUnlocks = new SimpleBooleanProperty();
  final StringProperty passphrase = new SimpleStringProperty("");
  final StringProperty again = new SimpleStringProperty("");

  /** The passphrase it has, typed to change it. */
  final StringProperty current = new SimpleStringProperty("");

  void show(ProfileKind kind) {
    switch (kind) {
      case ProfileKind.Ordinary ordinary -> consoleUnlocks.set(ordinary.consoleUnlocks());
      case ProfileKind.Support stored -> support.set(true);
    }
  }

  /**
   * @param has whether it has a passphrase, which stays where none is typed
   */
  void check(Map<Field, String> found, boolean has) {
    if (!support.get()) {
      return;
    }
    if (passphrase.get().isEmpty() && !has) {
      found.put(Field.PASSPHRASE, "A support profile is changed with a passphrase: choose one.");
    } else if (!passphrase.get().equals(again.get())) {
      found.put(Field.PASSPHRASE, "The two are not the same yet.");
    }
  }

  /**
   * What was chosen, but for a new passphrase: that is {@link #typed}.
   *
   * @param before what it was
   */
  ProfileKind kind(ProfileKind before) {
    return support.get() && before instanceof ProfileKind.Support
        ? before
        : new ProfileKind.Ordinary(consoleUnlocks.get());
  }

  /** A new passphrase, to be hashed off the JavaFX thread. */
  Optional<Secret> typed() {
    return support.get() && !passphrase.get().isEmpty()
        ? Optional.of(new Secret(passphrase.get()))
        : Optional.empty();
  }
}
