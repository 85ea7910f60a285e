/**
 * Sqitch: a plan, and the scripts it names.
 *
 * <p>Reading blocks; everything is stateless and may be used on any thread.
 */
package dev.drydock.tool.sqitch;
