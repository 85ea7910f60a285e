package dev.drydock.ui.progress;

import dev.drydock.ui.report.Tone;
import java.time.Instant;

/**
 * A line of a run's log.
 *
 * @param glyph says what sort of line it is, without colour; may be empty
 */
public record RunLine(Instant at, Tone tone, String glyph, String text) {}
