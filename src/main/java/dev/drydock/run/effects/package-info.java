/**
 * What a statement does to tables and to those who use them: locks in words, rewrites, scans, how
 * long it would take on the real sizes. Values without connections; the few classes that ask a
 * session say so and block.
 */
package dev.drydock.run.effects;
