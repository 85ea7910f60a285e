package dev.drydock.tool;

import dev.drydock.problem.Problem;
import java.util.List;

/**
 * Which tool a folder was found to be of.
 *
 * @param reason for people, for instance {@code config.toml beside the folder}
 * @param problems for instance files of a second tool in the same folder
 */
public record Recognition(Tool tool, String reason, List<Problem> problems) {

  public Recognition {
    problems = List.copyOf(problems);
  }
}
