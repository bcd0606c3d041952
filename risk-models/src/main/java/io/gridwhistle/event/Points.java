package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.registry.Area;
import io.gridwhistle.time.Rfc3339;
import java.io.IOException;
import java.util.Arrays;

/** A way walked: {@code points[]{time, lon, lat}}. */
final class Points extends Part {
  private double[] positions = new double[32];
  private int count;

  Points() {
    super("/data/points", JsonToken.START_ARRAY);
  }

  @Override
  void clear() {
    super.clear();
    count = 0;
  }

  @Override
  void readInside(JsonScanner json, Draft draft) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (count == EventReader.MOST_POINTS) {
        note(
            Code.TOO_LARGE,
            "",
            "A track has at most %d points.".formatted(EventReader.MOST_POINTS));
      }
      enter(count);
      if (json.currentToken() == JsonToken.START_OBJECT) {
        readPoint(json);
      } else {
        json.skipChildren();
        note(Code.WRONG_TYPE, "", "The point " + at("") + " must be an object.");
      }
      leave();
      count++;
    }
  }

  private void readPoint(JsonScanner json) throws IOException {
    double lon = Double.NaN;
    double lat = Double.NaN;
    boolean timed = false;
    for (Name name = json.nextName(); name != null; name = json.nextName()) {
      json.nextValue();
      if (name == Name.LON) {
        lon = degrees(json, "lon", 180);
      } else if (name == Name.LAT) {
        lat = degrees(json, "lat", 90);
      } else if (name == Name.TIME) {
        timed = isTime(json);
      } else {
        json.skipChildren();
      }
    }
    noteMissing(timed, "time");
    noteMissing(!Double.isNaN(lon), "lon");
    noteMissing(!Double.isNaN(lat), "lat");
    keep(lon, lat);
  }

  private boolean isTime(JsonScanner json) throws IOException {
    JsonText text = text(json, "time");
    if (text != null && text.time() == Rfc3339.INVALID) {
      note(Code.INVALID_TIME, "time", FieldChecks.invalidTime(at("time")));
    }
    return text != null;
  }

  private void noteMissing(boolean present, String field) {
    if (!present) {
      note(Code.MISSING, field, "A point of a track needs a time, a lon and a lat.");
    }
  }

  private void keep(double lon, double lat) {
    int at = 2 * Math.min(count, EventReader.MOST_POINTS);
    if (at + 2 > positions.length) {
      positions = Arrays.copyOf(positions, 2 * positions.length);
    }
    positions[at] = lon;
    positions[at + 1] = lat;
  }

  /** True when there is no point, or one lies in the area or within {@code metres} of it. */
  boolean touches(Area area, double metres) {
    for (int i = 0; i < count; i++) {
      if (area.isWithin(positions[2 * i], positions[2 * i + 1], metres)) {
        return true;
      }
    }
    return count == 0;
  }
}
