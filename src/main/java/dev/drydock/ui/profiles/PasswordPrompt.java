package dev.drydock.ui.profiles;

import dev.drydock.command.ManageProfiles;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Environment;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.Sheets;
import dev.drydock.ui.task.Tasks;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/**
 * Asks the person for a password. {@link #password} is called from a task's thread and waits there
 * until the sheet is closed.
 */
public final class PasswordPrompt implements PasswordSource {

  /** What was typed, and whether it is to be kept. */
  private record Answer(Secret secret, boolean remember) {}

  /** A password and what it opens. */
  private record Kept(Server.Address server, Secret secret) {}

  private final Tasks tasks;
  private final Supplier<Sheets> sheets;
  private final Supplier<Optional<Profile>> wanted;
  private final ManageProfiles profiles;
  private final AtomicReference<Optional<Kept>> toKeep = new AtomicReference<>(Optional.empty());

  /** Typed into the profile's editor just now; for the next connection, and only that one. */
  private final AtomicReference<Optional<Kept>> typed = new AtomicReference<>(Optional.empty());

  /**
   * @param wanted the profile that is being connected, for its environment
   */
  public PasswordPrompt(
      Tasks tasks,
      Supplier<Sheets> sheets,
      Supplier<Optional<Profile>> wanted,
      ManageProfiles profiles) {
    this.tasks = tasks;
    this.sheets = sheets;
    this.wanted = wanted;
    this.profiles = profiles;
  }

  /** Takes a password that was typed already, so that nobody is asked for it a second time. */
  public void typed(Server.Address server, Secret secret) {
    typed.set(Optional.of(new Kept(server, secret)));
  }

  @Override
  public Optional<Secret> password(Server.Address server, boolean previousWasWrong)
      throws DrydockException {
    Optional<Kept> known = typed.getAndSet(Optional.empty());
    if (!previousWasWrong && known.filter(k -> k.server().equals(server)).isPresent()) {
      return known.map(Kept::secret);
    }
    boolean keyring = profiles.canRemember();
    CompletableFuture<Optional<Answer>> answer = new CompletableFuture<>();
    tasks.later(() -> ask(server, previousWasWrong, keyring, answer));
    Optional<Answer> given = await(answer);
    if (given.isEmpty()) {
      throw new DrydockException(
          DrydockException.Kind.CANCELLED,
          Problem.error(
              "password-not-given",
              "No password was given.",
              "Connect again, or put the password into ~/.pgpass."));
    }
    toKeep.set(given.filter(Answer::remember).map(a -> new Kept(server, a.secret())));
    return given.map(Answer::secret);
  }

  /**
   * To be called once a connection stands: only a password that works is kept.
   *
   * @param notifier hears when it could not be
   */
  public void connected(Notifier notifier) {
    toKeep
        .getAndSet(Optional.empty())
        .ifPresent(
            kept ->
                tasks
                    .run(
                        "keep the password",
                        progress -> profiles.remember(kept.server(), kept.secret(), progress::say))
                    .onDone(problem -> problem.ifPresent(notifier::problem)));
  }

  private void ask(
      Server.Address server,
      boolean previousWasWrong,
      boolean keyring,
      CompletableFuture<Optional<Answer>> answer) {
    Label waits =
        new Label(
            "The system keyring waits to be unlocked, in a window of its own. Unlock it there, or"
                + " type the password here.");
    waits.setWrapText(true);
    waits.setId("keyring-waits");
    Optional<CompletableFuture<Optional<Secret>>> late =
        previousWasWrong ? Optional.empty() : profiles.keyringAnswer(server);
    Sheet sheet = sheet(server, previousWasWrong, keyring, late.map(unanswered -> waits), answer);
    sheets.get().show(sheet);
    late.ifPresent(
        asked ->
            asked.thenAccept(found -> tasks.later(() -> answered(found, sheet, waits, answer))));
  }

  /** The keyring has answered after all: nobody needs to type what it knows. */
  private static void answered(
      Optional<Secret> found,
      Sheet sheet,
      Label waits,
      CompletableFuture<Optional<Answer>> answer) {
    if (found.isEmpty()) {
      waits.setText("The system keyring has no password for this server, or stayed locked.");
    } else if (answer.complete(Optional.of(new Answer(found.get(), false)))) {
      sheet.close();
    }
  }

  /** The sheet; Esc or Cancel answers with nothing. */
  private Sheet sheet(
      Server.Address server,
      boolean previousWasWrong,
      boolean keyring,
      Optional<Label> waits,
      CompletableFuture<Optional<Answer>> answer) {
    Optional<Environment> environment = wanted.get().map(Profile::environment);
    Sheet sheet =
        new Sheet("Password for " + server.user(), environment)
            .subtitle(server.database() + "@" + server.host() + ":" + server.port())
            .width(480);
    PasswordField field = new PasswordField();
    field.setId("password");
    field.setAccessibleText("Password");
    CheckBox remember = new CheckBox("Remember it in the system keyring");
    VBox body = new VBox(10, field);
    waits.ifPresent(body.getChildren()::addFirst);
    if (previousWasWrong) {
      Label wrong = new Label("✕  The server refused the password given last.");
      wrong.getStyleClass().addAll("form-message");
      body.getChildren().addFirst(wrong);
    }
    if (keyring) {
      body.getChildren().add(remember);
    } else {
      Label none = new Label("It is used for this connection and stored nowhere.");
      none.getStyleClass().add("muted");
      body.getChildren().add(none);
    }
    sheet.body(body).focus(field);
    sheet.cancel("Cancel");
    Button connect =
        sheet.primary(
            "Connect",
            () -> {
              answer.complete(
                  Optional.of(new Answer(new Secret(field.getText()), remember.isSelected())));
              sheet.close();
            });
    connect.disableProperty().bind(field.textProperty().isEmpty());
    sheet.onClosed(() -> answer.complete(Optional.empty()));
    return sheet;
  }

  private static Optional<Answer> await(CompletableFuture<Optional<Answer>> answer)
      throws DrydockException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new DrydockException(
          DrydockException.Kind.INTERNAL,
          Problem.error("password-prompt", "The password sheet failed.", "Connect again."),
          e);
    }
  }
}
