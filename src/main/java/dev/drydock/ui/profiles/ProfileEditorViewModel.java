package dev.drydock.ui.profiles;

import dev.drydock.command.ManageProfiles.Imported;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileKind;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A profile while it is edited: every keystroke is checked, and what is wrong is said beside it.
 */
public final class ProfileEditorViewModel {

  /** Takes an address apart; the use case does. */
  @FunctionalInterface
  public interface UrlReader {
    Imported read(String name, String url) throws DrydockException;
  }

  final StringProperty name = new SimpleStringProperty("");
  final ObjectProperty<Environment> environment =
      new SimpleObjectProperty<>(Environment.DEVELOPMENT);
  final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.FIELDS);
  final StringProperty url = new SimpleStringProperty("");
  final StringProperty service = new SimpleStringProperty("");
  final StringProperty serviceDatabase = new SimpleStringProperty("");
  final AddressForm address = new AddressForm();
  final LimitsForm limits = new LimitsForm();
  final StringProperty folder = new SimpleStringProperty("");
  final StringProperty searchPath = new SimpleStringProperty("");
  final StringProperty role = new SimpleStringProperty("");
  final BooleanProperty readOnly = new SimpleBooleanProperty();
  final ObjectProperty<RowsChoice> copyRows = new SimpleObjectProperty<>(RowsChoice.UNDECIDED);
  final KindForm kind = new KindForm();
  final StringProperty password = new SimpleStringProperty("");
  final BooleanProperty remember = new SimpleBooleanProperty();

  private final ReadOnlyObjectWrapper<Map<Field, String>> problems =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Set<String> taken;
  private final Optional<Profile> original;
  private final UrlReader urls;
  private boolean checking;

  /**
   * @param original the profile that is changed; empty for a new one
   * @param taken names of all other profiles
   */
  public ProfileEditorViewModel(Optional<Profile> original, Set<String> taken, UrlReader urls) {
    this.original = original;
    this.taken = Set.copyOf(taken);
    this.urls = urls;
    original.ifPresent(this::show);
    for (Observable input :
        List.of(
            name,
            way,
            url,
            service,
            address.host,
            address.port,
            address.database,
            address.user,
            address.tls,
            address.rootCertificate,
            address.clientCertificate,
            address.clientKey,
            limits.connect,
            limits.lock,
            limits.statement,
            limits.idle,
            kind.support,
            kind.passphrase,
            kind.again,
            folder)) {
      input.addListener(o -> check());
    }
    check();
  }

  /** What is wrong, by field; empty when it can be saved. */
  public ReadOnlyObjectProperty<Map<Field, String>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** The profile as it stands; empty while something is wrong. */
  public Optional<Profile> profile() {
    if (!problems.get().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Profile(
            name.get().strip(),
            environment.get(),
            server(),
            readOnly.get(),
            optional(folder).map(Path::of),
            Arrays.stream(searchPath.get().split(","))
                .map(String::strip)
                .filter(schema -> !schema.isEmpty())
                .toList(),
            optional(role),
            limits.timeouts(),
            original.flatMap(Profile::tool),
            original.flatMap(Profile::history),
            copyRows.get().allowed(),
            kind.kind(original.map(Profile::kind).orElse(ProfileKind.USUAL))));
  }

  /** The name it was stored under. */
  public Optional<String> replaces() {
    return original.map(Profile::name);
  }

  /** Whether it is changed with its passphrase only. */
  public boolean needsPassphrase() {
    return original.filter(Profile::support).isPresent();
  }

  /** The passphrase it has, as it was typed. */
  public Optional<Secret> currentPassphrase() {
    return optional(kind.current).map(typed -> new Secret(kind.current.get()));
  }

  /** A passphrase that is to be the profile's from now on; it makes it one for support. */
  public Optional<Secret> newPassphrase() {
    return kind.typed();
  }

  /** The password that was typed or came with an import. */
  public Optional<Secret> typedPassword() {
    return password.get().isEmpty() ? Optional.empty() : Optional.of(new Secret(password.get()));
  }

  /** Fills the form from an import, keeping what the import does not know. */
  public List<Problem> take(Imported imported) {
    Profile profile = imported.profile();
    if (name.get().isBlank()) {
      name.set(profile.name());
    }
    showServer(profile.server());
    profile.folder().ifPresent(path -> folder.set(path.toString()));
    imported.password().ifPresent(secret -> password.set(secret.reveal()));
    return imported.remarks();
  }

  /** Takes a password out of the address, once it stands in its own field. */
  public void hideUrlPassword() {
    String text = url.get();
    int login = text.indexOf("//") + 2;
    int at = text.lastIndexOf('@');
    int colon = text.indexOf(':', login);
    if (login >= 2 && colon > 0 && colon < at && !password.get().isEmpty()) {
      url.set(text.substring(0, colon) + text.substring(at));
    }
  }

  private void show(Profile profile) {
    name.set(profile.name());
    environment.set(profile.environment());
    showServer(profile.server());
    readOnly.set(profile.readOnly());
    copyRows.set(RowsChoice.of(profile.copyRows()));
    kind.show(profile.kind());
    folder.set(profile.folder().map(Path::toString).orElse(""));
    searchPath.set(String.join(", ", profile.searchPath()));
    role.set(profile.role().orElse(""));
    limits.show(profile.timeouts());
  }

  private void showServer(Server server) {
    switch (server) {
      case Server.Address given -> {
        way.set(Way.FIELDS);
        address.show(given);
      }
      case Server.Service given -> {
        way.set(Way.SERVICE);
        service.set(given.name());
        serviceDatabase.set(given.database().orElse(""));
      }
      case Server.Embedded given -> address.database.set(given.database());
    }
  }

  private Server server() {
    return way.get() == Way.SERVICE
        ? new Server.Service(service.get().strip(), optional(serviceDatabase))
        : address.address();
  }

  private void check() {
    if (checking) {
      // An address that was taken apart changes the fields below it, and these call here again.
      return;
    }
    checking = true;
    problems.set(Map.copyOf(found()));
    checking = false;
  }

  private Map<Field, String> found() {
    Map<Field, String> found = new EnumMap<>(Field.class);
    if (name.get().isBlank()) {
      found.put(Field.NAME, "Give it a name, for instance the environment's.");
    } else if (taken.contains(name.get().strip())) {
      found.put(Field.NAME, "Another profile has this name.");
    }
    switch (way.get()) {
      case URL -> checkUrl(found);
      case FIELDS -> address.check(found);
      case SERVICE -> {
        if (service.get().isBlank()) {
          found.put(Field.SERVICE, "Name an entry of pg_service.conf.");
        }
      }
    }
    limits.check(found);
    kind.check(found, original.filter(Profile::support).isPresent());
    Paths.file(found, Field.FOLDER, folder.get());
    return found;
  }

  /** Reads the address into the fields, which are what is stored. */
  private void checkUrl(Map<Field, String> found) {
    if (url.get().isBlank()) {
      found.put(Field.URL, "Paste an address such as postgresql://user@host:5432/database.");
      return;
    }
    try {
      Imported imported = urls.read(name.get().isBlank() ? "url" : name.get(), url.get().strip());
      if (imported.profile().server() instanceof Server.Address read) {
        address.show(read);
      }
      imported.password().ifPresent(secret -> password.set(secret.reveal()));
      // The fields it is read into are not shown: what is missing is said of the address.
      Map<Field, String> missing = new EnumMap<>(Field.class);
      address.check(missing);
      missing.values().stream()
          .findFirst()
          .ifPresent(text -> found.put(Field.URL, text + " Add it here, or under Fields."));
    } catch (DrydockException e) {
      found.put(Field.URL, e.problem().inWords());
    }
  }

  private static Optional<String> optional(StringProperty property) {
    return Optional.of(property.get().strip()).filter(text -> !text.isEmpty());
  }
}
