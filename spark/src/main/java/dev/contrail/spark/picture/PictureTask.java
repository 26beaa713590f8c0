package dev.contrail.spark.picture;

import java.io.Serializable;
import org.apache.spark.sql.types.StructType;

/**
 * What each task gives.
 *
 * @param all the table's columns
 * @param schema those that a query needs
 * @param failFast whether a file that cannot be read ends the query
 */
record PictureTask(Picture picture, StructType all, StructType schema, MappingText mapping, boolean failFast)
        implements Serializable {
    PictureTask with(StructType required) {
        return new PictureTask(picture, all, required, mapping, failFast);
    }
}
