package dev.drydock.command;

import dev.drydock.catalog.Scope;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.SchemaComparison;

/**
 * A comparison, and how it was made, so that it can be made again when a fix was tried.
 *
 * @param scope what was left out of both schemas
 */
public record CompareReport(Comparison comparison, SchemaComparison how, Scope scope) {}
