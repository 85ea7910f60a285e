/** Tests of the journal, on real files. */
package dev.drydock.run.journal;
