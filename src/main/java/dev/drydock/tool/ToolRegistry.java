package dev.drydock.tool;

import dev.drydock.migration.FolderSettings;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.tool.flyway.FlywayTool;
import dev.drydock.tool.folders.FolderTools;
import dev.drydock.tool.listed.ListedTools;
import dev.drydock.tool.marked.MarkedTools;
import dev.drydock.tool.paired.PairedTools;
import dev.drydock.tool.plain.PlainTool;
import dev.drydock.tool.sqitch.SqitchTool;
import dev.drydock.tool.supabase.SupabaseTool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tools Drydock knows. Immutable; usable on any thread. */
public final class ToolRegistry {
  /** Tools of which a folder may be by its names alone. */
  private static final Set<String> PLAIN = Set.of("numbered", "timestamped", "supabase");

  private final List<Tool> tools;

  /**
   * @param tools where two claims are equally strong, the first tool wins; the first of all reads a
   *     folder that says nothing
   */
  public ToolRegistry(List<Tool> tools) {
    this.tools = List.copyOf(tools);
  }

  /** All tools of this version, where no environment is. */
  public static ToolRegistry standard() {
    return standard(Map.of());
  }

  /**
   * All tools of this version.
   *
   * @param environment for the tools that put its values into what they run
   */
  public static ToolRegistry standard(Map<String, String> environment) {
    List<Tool> tools = new ArrayList<>();
    tools.addAll(List.of(PlainTool.NUMBERED, PlainTool.TIMESTAMPED, new SupabaseTool()));
    tools.addAll(List.of(new FlywayTool(), new SqitchTool()));
    tools.addAll(MarkedTools.all(environment));
    tools.addAll(PairedTools.all());
    tools.addAll(FolderTools.all());
    tools.addAll(ListedTools.all(environment));
    return new ToolRegistry(tools);
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
    return tools.stream()
        .filter(tool -> tool.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new DrydockException(
                    DrydockException.Kind.INPUT,
                    Problem.error(
                        "unknown-tool",
                        "There is no tool " + id + ".",
                        "Choose one of "
                            + tools.stream().map(Tool::id).collect(Collectors.joining(", "))
                            + ".")));
  }

  /** What every tool makes of a folder by its files alone; tools it cannot be of are left out. */
  public List<ToolClaim> claims(FolderListing listing) throws DrydockException {
    List<ToolClaim> claims = new ArrayList<>();
    for (Tool tool : tools) {
      tool.claim(listing).map(claim -> new ToolClaim(tool, claim)).ifPresent(claims::add);
    }
    return claims;
  }

  /**
   * Recognises a folder, by the strongest claim of folder and database together.
   *
   * @param claims those of {@link #claims} for this listing
   * @param override an id that decides; else the folder's own settings; else the claims
   * @param tables the tables of the database that look like its history; none when offline
   * @throws DrydockException INPUT for an unknown override, or a folder of a tool that is not known
   */
  public Recognition recognise(
      FolderListing listing,
      List<ToolClaim> claims,
      Optional<String> override,
      List<TableColumns> tables)
      throws DrydockException {
    if (override.isPresent()) {
      return chosen(listing, override.get(), "it was chosen");
    }
    if (listing.settings().tool().isPresent()) {
      return chosen(listing, listing.settings().tool().get(), FolderSettings.FILE + " says so");
    }
    // Of equal claims the folder's own counts more, then the order of the tools.
    Optional<ToolClaim> best =
        claims.stream()
            .sorted(
                Comparator.comparingInt((ToolClaim claim) -> claim.with(tables).strength())
                    .thenComparingInt(claim -> claim.claim().strength())
                    .reversed())
            .findFirst();
    if (best.filter(claim -> claim.claim().strength() >= ToolClaim.CERTAIN).isEmpty()) {
      refuseForeign(listing);
    }
    if (best.isEmpty()) {
      return new Recognition(tools.getFirst(), "no file tells the tool", List.of());
    }
    Tool tool = best.get().tool();
    return new Recognition(tool, best.get().with(tables).reason(), mixed(listing, tool));
  }

  private Recognition chosen(FolderListing listing, String id, String reason)
      throws DrydockException {
    Tool tool = byId(id);
    return new Recognition(tool, reason, mixed(listing, tool));
  }

  private static void refuseForeign(FolderListing listing) throws DrydockException {
    Optional<ForeignFolder> foreign = ForeignFolder.in(listing);
    if (foreign.isPresent()) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "unsupported-tool",
              "This is a folder of "
                  + foreign.get().tool()
                  + " ("
                  + foreign.get().reason()
                  + "), which Drydock does not know yet.",
              "To read it as plain files all the same, choose the tool with --tool or in "
                  + FolderSettings.FILE
                  + "."));
    }
  }

  /** Names what looks like a second tool's in the same folder. */
  private static List<Problem> mixed(FolderListing listing, Tool tool) {
    List<Problem> problems = new ArrayList<>();
    List<String> strays = ForeignFolder.strays(listing, tool.id());
    if (!strays.isEmpty()) {
      problems.add(mixed("files of another tool", strays, "their tool is not run here"));
    }
    if (PLAIN.contains(tool.id())) {
      MixedNames.in(listing).ifPresent(problems::add);
    }
    return problems;
  }

  static Problem mixed(String what, List<String> files, String consequence) {
    return new Problem(
        "several-tools",
        Severity.WARNING,
        "The folder also has "
            + what
            + ", for instance "
            + files.getFirst()
            + "; "
            + consequence
            + ".",
        "Move them to a folder of their own, or list them under \"ignore\" in "
            + FolderSettings.FILE
            + ".",
        List.of(),
        files,
        Optional.empty());
  }
}
