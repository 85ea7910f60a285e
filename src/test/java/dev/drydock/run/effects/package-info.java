/** Tests of what is said about the effects of statements. */
package dev.drydock.run.effects;
