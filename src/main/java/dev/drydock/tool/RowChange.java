package dev.drydock.tool;

import java.util.Map;
import java.util.Optional;

/**
 * A history row before and after a repair, as it stands in the table.
 *
 * @param before empty for a row that is added
 * @param after empty for a row that is removed
 */
public record RowChange(
    Optional<Map<String, Optional<String>>> before,
    Optional<Map<String, Optional<String>>> after) {}
