package dev.drydock.ui.profiles;

import dev.drydock.profile.Environment;
import dev.drydock.profile.TlsMode;
import dev.drydock.ui.kit.EnvironmentLook;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Everything of a profile, to be filled in. */
final class ProfileForm extends VBox {
  private final ProfileEditorViewModel model;
  private final BooleanProperty sayAll = new SimpleBooleanProperty();
  private final CheckBox remember = new CheckBox("Remember it in the system keyring");
  private final Label noKeyring = new Label("No system keyring here: asked for each time.");
  private final TextField name = field("name");

  ProfileForm(ProfileEditorViewModel model) {
    this.model = model;
    getStyleClass().add("form");
    name.textProperty().bindBidirectional(model.name);
    remember.selectedProperty().bindBidirectional(model.remember);
    getChildren()
        .addAll(
            current(),
            row(
                checked("Name", Field.NAME, name).grow(),
                new FormCell(
                    "Environment",
                    Choices.of(
                        model.environment,
                        List.of(Environment.values()),
                        environment -> EnvironmentLook.of(environment).word()))),
            row(
                new FormCell("Connect by", Choices.of(model.way, List.of(Way.values()), Way::title))
                    .grow(),
                rows()),
            shownFor(Way.URL, url()),
            shownFor(Way.SERVICE, service()),
            shownFor(Way.FIELDS, address()),
            shownFor(Way.FIELDS, certificates()),
            password(),
            folder(),
            session(),
            kind(),
            limits());
  }

  /** Says what is wrong with every field, those not visited too, and goes to the first. */
  void sayAll() {
    sayAll.set(true);
    lookupAll(".form-cell").stream()
        .map(FormCell.class::cast)
        .filter(FormCell::isWrong)
        .findFirst()
        .ifPresent(FormCell::goTo);
  }

  TextField first() {
    return name;
  }

  /** Says that a password can be remembered, or that it cannot. */
  void canRemember(boolean can) {
    remember.setVisible(can);
    remember.setManaged(can);
    noKeyring.setVisible(!can);
    noKeyring.setManaged(!can);
    if (!can) {
      model.remember.set(false);
    }
  }

  private Node url() {
    TextField url = text("url", model.url);
    url.setPromptText("postgresql://user@host:5432/database?sslmode=require");
    url.getStyleClass().add("mono");
    url.focusedProperty().addListener((o, was, is) -> model.hideUrlPassword());
    return checked("Address, postgresql:// or jdbc:postgresql:", Field.URL, url);
  }

  private Node service() {
    return row(
        checked("Entry of pg_service.conf", Field.SERVICE, text("service", model.service)).grow(),
        new FormCell(
                "Database, if another than the entry's",
                text("service-database", model.serviceDatabase))
            .grow());
  }

  private Node address() {
    AddressForm form = model.address;
    return row(
        checked("Host", Field.HOST, text("host", form.host)).grow(),
        checked("Port", Field.PORT, text("port", form.port)).width(80),
        checked("Database", Field.DATABASE, text("database", form.database)).grow(),
        checked("User", Field.USER, text("user", form.user)).grow(),
        new FormCell("TLS", tls()).width(130));
  }

  private ComboBox<TlsMode> tls() {
    ComboBox<TlsMode> box = new ComboBox<>();
    box.getItems().setAll(TlsMode.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(TlsMode mode) {
            return mode == null ? "" : mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
          }

          @Override
          public TlsMode fromString(String text) {
            return box.getValue();
          }
        });
    box.valueProperty().bindBidirectional(model.address.tls);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setId("profile-tls");
    return box;
  }

  private Node certificates() {
    AddressForm form = model.address;
    HBox row =
        row(
            file("Root certificate", Field.ROOT_CERTIFICATE, form.rootCertificate),
            file("Client certificate", Field.CLIENT_CERTIFICATE, form.clientCertificate),
            file("Client key", Field.CLIENT_KEY, form.clientKey));
    row.visibleProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () ->
                    model.way.get() == Way.FIELDS && form.tls.get().compareTo(TlsMode.REQUIRE) >= 0,
                model.way,
                form.tls));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private Node file(String title, Field field, StringProperty path) {
    FormCell cell =
        new FormCell(title, text(title, path), Browse.file(title, path))
            .check(field, model.problemsProperty(), sayAll);
    return cell.grow();
  }

  private Node password() {
    PasswordField password = new PasswordField();
    password.setId("profile-password");
    password.textProperty().bindBidirectional(model.password);
    password.setPromptText("asked for when it is needed");
    FormCell cell =
        new FormCell("Password (never stored in a file)", password, remember, noKeyring);
    remember.setMinWidth(USE_PREF_SIZE);
    noKeyring.setMinWidth(USE_PREF_SIZE);
    noKeyring.getStyleClass().add("muted");
    return cell;
  }

  private Node folder() {
    return new FormCell(
            "Folder of the migrations",
            text("folder", model.folder),
            Browse.folder("Folder of the migrations", model.folder))
        .check(Field.FOLDER, model.problemsProperty(), sayAll);
  }

  private Node session() {
    TextField searchPath = text("search-path", model.searchPath);
    searchPath.setPromptText("the server's own");
    TextField role = text("role", model.role);
    role.setPromptText("the login's own");
    CheckBox readOnly = new CheckBox("Read-only: nothing is ever written");
    readOnly.selectedProperty().bindBidirectional(model.readOnly);
    readOnly.setMinWidth(USE_PREF_SIZE);
    return row(
        new FormCell("Search path, separated by commas", searchPath).grow(),
        new FormCell("Role to assume", role).grow(),
        new FormCell("Writing", readOnly));
  }

  private Node rows() {
    FormCell cell =
        new FormCell(
            "Rows of small tables, in dry runs on scratch",
            Choices.of(model.copyRows, List.of(RowsChoice.values()), RowsChoice::words));
    cell.setId("profile-copy-rows");
    return cell;
  }

  private Node kind() {
    KindForm form = model.kind;
    CheckBox unlocks = new CheckBox("The console may be unlocked for writing");
    unlocks.setId("profile-unlocks");
    unlocks.selectedProperty().bindBidirectional(form.consoleUnlocks);
    unlocks.setMinWidth(USE_PREF_SIZE);
    unlocks
        .disableProperty()
        .bind(
            form.support
                .or(model.readOnly)
                .or(model.environment.isEqualTo(Environment.PRODUCTION)));
    CheckBox support = new CheckBox("For support: it only looks");
    support.setId("profile-support");
    support.selectedProperty().bindBidirectional(form.support);
    support.setMinWidth(USE_PREF_SIZE);
    HBox passphrase =
        row(
            checked(
                    model.needsPassphrase() ? "New passphrase, if any" : "Passphrase to change it",
                    Field.PASSPHRASE,
                    secret("passphrase", form.passphrase))
                .grow(),
            new FormCell("The same once more", secret("passphrase-again", form.again)).grow());
    passphrase.visibleProperty().bind(form.support);
    passphrase.managedProperty().bind(form.support);
    return new VBox(
        10,
        row(
            new FormCell("Console, ten minutes at a time, not on production", unlocks).grow(),
            new FormCell("Kind", support).grow()),
        passphrase);
  }

  /** First, because without it the rest is typed in vain. */
  private Node current() {
    FormCell current =
        new FormCell(
            "Its passphrase: without it nothing here is saved",
            secret("current-passphrase", model.kind.current));
    current.setVisible(model.needsPassphrase());
    current.setManaged(model.needsPassphrase());
    return current;
  }

  private static PasswordField secret(String id, StringProperty property) {
    PasswordField field = new PasswordField();
    field.setId("profile-" + id);
    field.textProperty().bindBidirectional(property);
    field.setMinWidth(0);
    return field;
  }

  private Node limits() {
    LimitsForm form = model.limits;
    return row(
        checked("Connect timeout, s", Field.CONNECT_TIMEOUT, text("connect", form.connect)).grow(),
        checked("Lock timeout, s", Field.LOCK_TIMEOUT, text("lock", form.lock)).grow(),
        checked(
                "Statement timeout, s (0: none)",
                Field.STATEMENT_TIMEOUT,
                text("statement", form.statement))
            .grow(),
        checked("Idle in transaction, s", Field.IDLE_TIMEOUT, text("idle", form.idle)).grow());
  }

  private FormCell checked(String title, Field field, Node control) {
    return new FormCell(title, control).check(field, model.problemsProperty(), sayAll);
  }

  private Node shownFor(Way way, Node node) {
    if (!node.visibleProperty().isBound()) {
      node.visibleProperty().bind(model.way.isEqualTo(way));
      node.managedProperty().bind(node.visibleProperty());
    }
    return node;
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId("profile-" + id.toLowerCase(Locale.ROOT).replace(' ', '-'));
    field.setMinWidth(0);
    field.setPrefColumnCount(8);
    return field;
  }

  private static TextField text(String id, StringProperty property) {
    TextField field = field(id);
    field.textProperty().bindBidirectional(property);
    return field;
  }

  private static HBox row(Node... nodes) {
    return new HBox(10, nodes);
  }
}
