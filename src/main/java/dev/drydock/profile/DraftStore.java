package dev.drydock.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was typed into the console and not yet given up, in one readable file that is written
 * atomically. Blocks.
 */
public final class DraftStore {
  /** Stands for the profile of a draft whose own was deleted. */
  public static final String NOBODY = "";

  private static final String DRAFTS = "drafts";

  private final JsonFile file;

  public DraftStore(AppPaths paths) {
    file = new JsonFile(paths.state().resolve("console.json"));
  }

  /**
   * A text in an editor.
   *
   * @param id of the editor's tab, as long as it lives
   * @param title of the tab
   * @param profile the name of the profile it belongs to
   */
  public record Draft(String id, String title, String profile, String text) {}

  /**
   * What is kept.
   *
   * @param drafts in the order of their tabs
   * @param problem a corrupt file that was set aside
   */
  public record Kept(List<Draft> drafts, Optional<Problem> problem) {
    public Kept {
      drafts = List.copyOf(drafts);
    }
  }

  /**
   * @throws DrydockException INPUT when the file cannot be read
   */
  public Kept read() throws DrydockException {
    JsonFile.Content content = file.read();
    List<Draft> drafts = new ArrayList<>();
    for (JsonNode node : content.root().path(DRAFTS)) {
      drafts.add(
          new Draft(
              node.path("id").asText(),
              node.path("title").asText(),
              node.path("profile").asText(),
              node.path("text").asText()));
    }
    return new Kept(drafts, content.problem());
  }

  /**
   * Keeps a draft, in place of the one with the same id. That one's profile stays: it may have got
   * another name since the tab was opened.
   */
  public Optional<Problem> keep(Draft draft) throws DrydockException {
    return file.update(
        root -> {
          ArrayNode drafts = array(root, DRAFTS);
          ObjectNode kept = find(drafts, draft.id()).orElseGet(drafts::addObject);
          kept.put("id", draft.id());
          kept.put("title", draft.title());
          if (kept.path("profile").asText().equals(NOBODY)) {
            kept.put("profile", draft.profile());
          }
          kept.put("text", draft.text());
        });
  }

  /** A profile was given another name: its drafts are those of the new one. */
  public Optional<Problem> renamed(String profile, String to) throws DrydockException {
    return change(profile, draft -> draft.put("profile", to));
  }

  /** A profile was deleted: nobody's drafts say whose they were. */
  public Optional<Problem> deleted(String profile) throws DrydockException {
    return change(
        profile,
        draft -> {
          draft.put("title", draft.path("title").asText() + ", of " + profile);
          draft.put("profile", NOBODY);
        });
  }

  /** Writes nothing where the profile has no draft. */
  private Optional<Problem> change(String profile, Consumer<ObjectNode> how)
      throws DrydockException {
    Kept now = read();
    if (now.drafts().stream().noneMatch(draft -> draft.profile().equals(profile))) {
      return now.problem();
    }
    return file.update(
        root -> {
          for (JsonNode node : array(root, DRAFTS)) {
            if (node instanceof ObjectNode draft
                && draft.path("profile").asText().equals(profile)) {
              how.accept(draft);
            }
          }
        });
  }

  /** Forgets the draft of a tab that was closed. */
  public Optional<Problem> forget(String id) throws DrydockException {
    return file.update(
        root -> {
          ArrayNode drafts = array(root, DRAFTS);
          for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).path("id").asText().equals(id)) {
              drafts.remove(i);
            }
          }
        });
  }

  private static ArrayNode array(ObjectNode root, String name) {
    return root.path(name) instanceof ArrayNode there ? there : root.putArray(name);
  }

  private static Optional<ObjectNode> find(ArrayNode drafts, String id) {
    for (JsonNode node : drafts) {
      if (node instanceof ObjectNode draft && draft.path("id").asText().equals(id)) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }
}
