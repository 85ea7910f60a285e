/** Tests of plans, runs and repairs, against a real server. */
package dev.drydock.run;
