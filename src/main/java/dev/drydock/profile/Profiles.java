package dev.drydock.profile;

import dev.drydock.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What the profile file holds.
 *
 * @param profiles in the file's order
 * @param problems entries that could not be understood (they stay in the file), or a corrupt file
 *     that was set aside
 */
public record Profiles(List<Profile> profiles, List<Problem> problems) {

  public Profiles {
    profiles = List.copyOf(profiles);
    problems = List.copyOf(problems);
  }

  /**
   * What is said of the whole file when it could not be read and was moved away. The next reading
   * finds no such file any more: whoever came upon it has to tell.
   */
  public List<Problem> setAside() {
    return problems.stream().filter(problem -> problem.code().equals(JsonFile.SET_ASIDE)).toList();
  }

  /** The profile of that name, told exactly. */
  public Optional<Profile> named(String name) {
    return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }
}
