package dev.drydock.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The diagnostics a person asks often, by name; in a readable file, written atomically. Blocks. */
public final class FavouriteStore {
  private static final String DIAGNOSTICS = "diagnostics";

  private final JsonFile file;

  public FavouriteStore(AppPaths paths) {
    file = new JsonFile(paths.config().resolve("favourites.json"));
  }

  /**
   * What is kept.
   *
   * @param names in the order they were added
   * @param problem a corrupt file that was set aside
   */
  public record Kept(List<String> names, Optional<Problem> problem) {
    public Kept {
      names = List.copyOf(names);
    }
  }

  public Kept read() throws DrydockException {
    JsonFile.Content content = file.read();
    return new Kept(List.copyOf(names(content.root().path(DIAGNOSTICS))), content.problem());
  }

  /** Adds or removes one; returns a corrupt file that was set aside on the way. */
  public Optional<Problem> set(String name, boolean favourite) throws DrydockException {
    return file.update(
        root -> {
          Set<String> names = names(root.path(DIAGNOSTICS));
          if (favourite) {
            names.add(name);
          } else {
            names.remove(name);
          }
          ArrayNode kept = root.putArray(DIAGNOSTICS);
          names.forEach(kept::add);
        });
  }

  private static Set<String> names(JsonNode kept) {
    Set<String> names = new LinkedHashSet<>();
    kept.forEach(node -> names.add(node.asText()));
    return names;
  }
}
