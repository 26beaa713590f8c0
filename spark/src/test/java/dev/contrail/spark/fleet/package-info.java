@NullMarked
package dev.contrail.spark.fleet;

import org.jspecify.annotations.NullMarked;
