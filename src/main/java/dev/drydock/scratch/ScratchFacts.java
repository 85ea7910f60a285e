package dev.drydock.scratch;

import java.util.List;

/**
 * What a scratch database is worth as a likeness.
 *
 * @param serverVersion of the scratch server, for instance {@code 18.6}
 * @param clonedWith how it was filled, for instance {@code pg_dump 17.5}, {@code catalog queries},
 *     {@code supabase stand-ins} or {@code nothing}
 * @param isCopy whether there is an original
 * @param notCloned what of the original it lacks, each in one sentence
 * @param copied rows of the original that it has, the history's aside
 */
public record ScratchFacts(
    String serverVersion,
    String clonedWith,
    boolean isCopy,
    List<String> notCloned,
    List<CopiedRows> copied) {
  public ScratchFacts {
    notCloned = List.copyOf(notCloned);
    copied = List.copyOf(copied);
  }
}
