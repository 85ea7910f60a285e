/**
 * Plain SQL files that begin with a version: numbers, or times.
 *
 * <p>Reading blocks; everything is stateless and may be used on any thread.
 */
package dev.drydock.tool.plain;
