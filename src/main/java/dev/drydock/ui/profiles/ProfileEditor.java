package dev.drydock.ui.profiles;

import dev.drydock.command.ManageProfiles;
import dev.drydock.command.UseCases;
import dev.drydock.problem.Problem;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Question;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.task.Tasks;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/** Makes and changes profiles in a sheet. JavaFX thread only. */
public final class ProfileEditor {
  private final ManageProfiles profiles;
  private final UseCases useCases;
  private final Tasks tasks;
  private final Navigation navigation;
  private final BiConsumer<Profile, Optional<Secret>> saved;
  private final Runnable deleted;

  /**
   * @param saved hears of a profile that was stored and is to be used, with the password that was
   *     typed for it
   * @param deleted hears that one was deleted
   */
  public ProfileEditor(
      UseCases useCases,
      Tasks tasks,
      Navigation navigation,
      BiConsumer<Profile, Optional<Secret>> saved,
      Runnable deleted) {
    this.useCases = useCases;
    this.profiles = useCases.manageProfiles();
    this.tasks = tasks;
    this.navigation = navigation;
    this.saved = saved;
    this.deleted = deleted;
  }

  /**
   * Opens the editor.
   *
   * @param original the profile to change; empty for a new one
   */
  public void open(Optional<Profile> original) {
    tasks
        .run("read the profiles", progress -> profiles.list())
        .onDone(
            listed -> {
              listed.setAside().forEach(navigation.notifier()::problem);
              show(
                  // What was decided since it was opened is in what is stored.
                  original.map(given -> listed.named(given.name()).orElse(given)),
                  listed.profiles().stream()
                      .map(Profile::name)
                      .filter(name -> original.filter(o -> o.name().equals(name)).isEmpty())
                      .collect(Collectors.toSet()));
            })
        .onProblem(navigation.notifier()::problem);
  }

  private void show(Optional<Profile> original, Set<String> taken) {
    ProfileEditorViewModel model = new ProfileEditorViewModel(original, taken, profiles::fromUrl);
    ProfileForm form = new ProfileForm(model);
    ConnectionResult result = new ConnectionResult();
    form.getStyleClass().add("form-content");
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("form-scroll");
    Sheet sheet =
        new Sheet(
                original.map(p -> "Profile " + p.name()).orElse("New profile"),
                original.map(Profile::environment))
            .width(820)
            .body(scroll, result)
            .focus(form.first());
    sheet.beside(besides(original, model, form, result, sheet));
    sheet.cancel("Cancel");
    BooleanProperty saving = new SimpleBooleanProperty();
    Button save = sheet.primary("Save and connect", () -> save(model, form, result, sheet, saving));
    save.setId("profile-save");
    save.disableProperty().bind(saving);
    form.canRemember(false);
    tasks.run("look for a keyring", progress -> profiles.canRemember()).onDone(form::canRemember);
    navigation.sheets().show(sheet);
  }

  private HBox besides(
      Optional<Profile> original,
      ProfileEditorViewModel model,
      ProfileForm form,
      ConnectionResult result,
      Sheet sheet) {
    Button test = new Button("Test connection");
    test.setId("profile-test");
    test.setOnAction(e -> test(model, form, result, test));
    Button env = new Button("Import .env…");
    env.setOnAction(e -> importEnv(model, result, env));
    List<Button> buttons = new ArrayList<>(List.of(test, env));
    original.ifPresent(
        profile -> {
          Button delete = new Button("Delete…");
          delete.setOnAction(e -> delete(profile, sheet));
          buttons.add(delete);
        });
    return new HBox(8, buttons.toArray(Button[]::new));
  }

  private void test(
      ProfileEditorViewModel model, ProfileForm form, ConnectionResult result, Button test) {
    Optional<Profile> profile = model.profile();
    if (profile.isEmpty()) {
      form.sayAll();
      return;
    }
    Optional<Secret> typed = model.typedPassword();
    // Asked a second time means it was wrong: then the server's refusal is the answer.
    PasswordSource person = (server, wrong) -> wrong ? Optional.empty() : typed;
    test.setDisable(true);
    result.trying();
    tasks
        .run(
            "test the connection",
            progress -> useCases.testConnection().test(profile.get(), person))
        .onDone(result::show)
        .onProblem(result::show)
        .onEnd(() -> test.setDisable(false));
  }

  private void save(
      ProfileEditorViewModel model,
      ProfileForm form,
      ConnectionResult result,
      Sheet sheet,
      BooleanProperty saving) {
    Optional<Profile> profile = model.profile();
    if (profile.isEmpty()) {
      form.sayAll();
      return;
    }
    store(model, profile.get(), result, sheet, saving);
  }

  private record Stored(Profile profile, List<Problem> remarks) {}

  private void store(
      ProfileEditorViewModel model,
      Profile profile,
      ConnectionResult result,
      Sheet sheet,
      BooleanProperty saving) {
    Optional<Secret> typed = model.typedPassword();
    Optional<Secret> keep = typed.filter(secret -> model.remember.get());
    Optional<Secret> next = model.newPassphrase();
    Optional<Secret> passphrase = model.currentPassphrase();
    Optional<String> replaces = model.replaces();
    saving.set(true);
    tasks
        .run(
            "save the profile",
            progress -> {
              List<Problem> remarks = new ArrayList<>();
              Profile kept =
                  next.map(secret -> profiles.forSupport(profile, secret)).orElse(profile);
              profiles.save(kept, replaces, passphrase).ifPresent(remarks::add);
              keep.flatMap(secret -> profiles.remember(kept, secret, progress::say))
                  .ifPresent(remarks::add);
              return new Stored(kept, remarks);
            })
        .onDone(
            stored -> {
              sheet.close();
              stored.remarks().forEach(navigation.notifier()::problem);
              saved.accept(stored.profile(), typed);
            })
        .onProblem(result::show)
        .onEnd(() -> saving.set(false));
  }

  private void importEnv(ProfileEditorViewModel model, ConnectionResult result, Button env) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Import from a .env file");
    Optional<File> file = Optional.ofNullable(chooser.showOpenDialog(env.getScene().getWindow()));
    String name = model.name.get().isBlank() ? "imported" : model.name.get();
    file.ifPresent(
        chosen ->
            tasks
                .run(
                    "import " + chosen.getName(),
                    progress -> profiles.fromDotEnv(name, chosen.toPath()))
                .onDone(
                    imported -> {
                      result.clear();
                      result.say(model.take(imported));
                    })
                .onProblem(result::show));
  }

  /** Asked over the editor: whoever thinks better of it has lost nothing of what was typed. */
  private void delete(Profile profile, Sheet editor) {
    if (profile.support()) {
      new PassphraseSheet(
              profile,
              "Delete the support profile " + profile.name(),
              "It is changed and deleted with its passphrase only.",
              "Delete profile")
          .ask(
              navigation.sheets()::over,
              tasks,
              typed -> profiles.delete(profile.name(), Optional.of(typed), waits -> {}),
              remark -> {
                editor.close();
                gone(remark);
              });
      return;
    }
    new Question(
            "Delete the profile " + profile.name() + "?",
            "",
            Optional.of(profile.environment()),
            List.of(
                "The profile and its password in the keyring are deleted on this machine.",
                "The database and the folder stay as they are."),
            "Delete profile",
            Optional.empty())
        .ask(
            navigation.sheets()::over,
            () -> {
              editor.close();
              tasks
                  .run(
                      "delete the profile",
                      progress -> profiles.delete(profile.name(), Optional.empty(), progress::say))
                  .onDone(this::gone)
                  .onProblem(navigation.notifier()::problem);
            });
  }

  private void gone(Optional<Problem> remark) {
    remark.ifPresent(navigation.notifier()::problem);
    deleted.run();
  }
}
