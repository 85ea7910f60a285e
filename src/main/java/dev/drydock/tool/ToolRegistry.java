package dev.drydock.tool;

import dev.drydock.problem.DrydockException;
import java.util.List;
import java.util.Optional;

/** The tools Drydock knows. Immutable; usable on any thread. */
public final class ToolRegistry {
  private final List<Tool> tools;

  /**
   * @param tools where two claims are equally strong, the first tool wins
   */
  public ToolRegistry(List<Tool> tools) {
    this.tools = List.copyOf(tools);
  }

  /** All tools of this version. */
  public static ToolRegistry standard() {
    return new ToolRegistry(List.of());
  }

  public List<Tool> tools() {
    return tools;
  }

  /**
   * The tool of an id.
   *
   * @throws DrydockException INPUT for an unknown one, naming those there are
   */
  public Tool byId(String id) throws DrydockException {
    throw new UnsupportedOperationException("tool");
  }

  /**
   * Recognises a folder, by the strongest claim of folder and database together.
   *
   * @param override an id that decides; else the folder's own settings; else the claims
   * @param tables the tables of the database that look like a history; none when offline
   */
  public Recognition recognise(
      FolderListing listing, Optional<String> override, List<TableColumns> tables)
      throws DrydockException {
    throw new UnsupportedOperationException("tool");
  }
}
