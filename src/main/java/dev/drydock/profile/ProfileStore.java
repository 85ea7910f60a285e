package dev.drydock.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The profiles in {@code profiles.json} of the configuration folder. No password is ever in it.
 *
 * <p>Every call reads the file anew, so that the window, the command line and an editor see each
 * other's changes; several may save at once.
 */
public final class ProfileStore {
  private final JsonFile file;

  public ProfileStore(AppPaths paths) {
    this.file = new JsonFile(paths.config().resolve("profiles.json"));
  }

  /** Where the profiles are kept. */
  public Path file() {
    return file.path();
  }

  /**
   * All profiles.
   *
   * @throws DrydockException INPUT when the file is there and cannot be read
   */
  public Profiles list() throws DrydockException {
    if (!Files.exists(file.path())) {
      // Spares the command line the loading of Jackson.
      return new Profiles(List.of(), List.of());
    }
    JsonFile.Content content = file.read();
    List<Profile> profiles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    content.problem().ifPresent(problems::add);
    Set<String> names = new HashSet<>();
    for (JsonNode entry : content.root().path("profiles")) {
      try {
        Profile profile = ProfileJson.read(entry);
        if (names.add(profile.name())) {
          profiles.add(profile);
        } else {
          problems.add(unusable(entry, "another has the same name"));
        }
      } catch (ProfileJson.NotAProfile wrong) {
        problems.add(unusable(entry, wrong.getMessage()));
      }
    }
    return new Profiles(profiles, problems);
  }

  /**
   * Adds a profile.
   *
   * @return a corrupt file that was set aside on the way
   * @throws DrydockException INPUT when the name is taken or empty
   */
  public Optional<Problem> add(Profile profile) throws DrydockException {
    return file.update(
        root -> {
          refuseBadName(profile.name());
          ArrayNode entries = root.withArrayProperty("profiles");
          if (find(entries, profile.name()) >= 0) {
            throw taken(profile.name());
          }
          ProfileJson.write(profile, entries.addObject());
        });
  }

  /**
   * Replaces the profile of a name, which may change with it; adds it when it is not there.
   *
   * @throws DrydockException INPUT when another profile has the new name
   */
  public Optional<Problem> replace(String name, Profile profile) throws DrydockException {
    return file.update(
        root -> {
          refuseBadName(profile.name());
          ArrayNode entries = root.withArrayProperty("profiles");
          int index = find(entries, name);
          if (!name.equals(profile.name()) && find(entries, profile.name()) >= 0) {
            throw taken(profile.name());
          }
          ObjectNode entry = index < 0 ? entries.addObject() : (ObjectNode) entries.get(index);
          ProfileJson.write(profile, entry);
        });
  }

  /** Removes the profile of a name; nothing happens when there is none. */
  public Optional<Problem> delete(String name) throws DrydockException {
    return file.update(
        root -> {
          ArrayNode entries = root.withArrayProperty("profiles");
          int index = find(entries, name);
          if (index >= 0) {
            entries.remove(index);
          }
        });
  }

  private static int find(ArrayNode entries, String name) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof ObjectNode entry && name.equals(entry.path("name").asText())) {
        return i;
      }
    }
    return -1;
  }

  private static void refuseBadName(String name) throws DrydockException {
    if (name.isBlank()) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error("bad-profile", "A profile needs a name.", "Type one."));
    }
  }

  private static DrydockException taken(String name) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "profile-name-taken",
            "There is a profile " + name + " already.",
            "Choose another name, or change that profile: in the window, or with --replace."));
  }

  private Problem unusable(JsonNode entry, String why) {
    String name = entry.path("name").asText("without a name");
    return Problem.error(
        "bad-profile",
        "The profile " + name + " is not used: " + why + ".",
        "Correct it in " + file.path() + ".");
  }
}
