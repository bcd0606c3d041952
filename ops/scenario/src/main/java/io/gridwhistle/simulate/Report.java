package io.gridwhistle.simulate;

import io.gridwhistle.document.JsonText;
import io.gridwhistle.document.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said when an incident is reported.
 *
 * @param door number of the place within the grid
 * @param parties JSON of each party
 */
record Report(
    String incident,
    SimulatedGrid grid,
    Matter matter,
    int door,
    Position at,
    List<String> parties,
    String channel) {
  private static final int DOORS = 40;
  private static final List<String> CHANNELS =
      List.of(
          "grid-worker",
          "grid-worker",
          "grid-worker",
          "grid-worker",
          "hotline",
          "hotline",
          "citizen",
          "citizen",
          "department",
          "sensor");
  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡";

  static Report ordinary(String incident, SimulatedGrid grid, Chance chance) {
    Matter matter = Matter.any(chance);
    String channel = chance.pick(CHANNELS);
    return new Report(
        incident,
        grid,
        matter,
        chance.between(1, DOORS),
        grid.plot().somewhere(chance),
        parties(grid, matter, channel, chance),
        channel);
  }

  /** A dispute of one party that is known with others that are not. */
  static Report dispute(
      String incident, SimulatedGrid grid, @Nullable String party, int door, Chance chance) {
    String complainant = party == null ? grid.resident(chance) : party;
    return new Report(
        incident,
        grid,
        Matter.anyDispute(chance),
        door,
        grid.plot().somewhere(chance),
        List.of(party("complainant", complainant), party("respondent", grid.resident(chance))),
        "grid-worker");
  }

  static int anyDoor(Chance chance) {
    return chance.between(1, DOORS);
  }

  /** The same matter once more, from somebody else. */
  Report again(String otherIncident, Chance chance) {
    return new Report(
        otherIncident, grid, matter, door, at, List.of(unregistered(chance)), "hotline");
  }

  static String placeKey(SimulatedGrid grid, int door) {
    return "pl-" + grid.code() + "-" + door;
  }

  private static List<String> parties(
      SimulatedGrid grid, Matter matter, String channel, Chance chance) {
    if (channel.equals("sensor")) {
      return List.of();
    }
    String complainant =
        channel.equals("hotline") && chance.happens(0.3)
            ? unregistered(chance)
            : party("complainant", grid.resident(chance));
    return matter.category().equals("dispute")
        ? List.of(complainant, party("respondent", grid.resident(chance)))
        : List.of(complainant);
  }

  private static String party(String role, String key) {
    return new JsonText().put("role", role).put("key", key).end();
  }

  /** A caller known by name and number only; 123 begins no number that anybody has. */
  private static String unregistered(Chance chance) {
    int surname = chance.between(0, SURNAMES.length() - 1);
    return new JsonText()
        .put("role", "complainant")
        .put("name", SURNAMES.substring(surname, surname + 1) + "某")
        .put("phone", "123" + chance.between(10_000_000, 99_999_999))
        .end();
  }

  String source() {
    return switch (channel) {
      case "hotline" -> "/hotline/12345";
      case "sensor" -> "/sensor/" + grid.town().code();
      case "department" -> "/department/" + matter.department().code;
      default -> "/app/" + grid.town().code();
    };
  }

  JsonText fill(JsonText data) {
    String address = PlaceNames.address(grid.village(), door);
    return data.put("category", matter.category())
        .put("subcategory", matter.subcategory())
        .put("level", "grid")
        .json("place", place(address))
        .json("parties", parties.isEmpty() ? null : JsonText.array(parties))
        .put("title", address + matter.title())
        .put("channel", channel)
        .put("reporter", channel.equals("grid-worker") ? grid.worker() : null);
  }

  private String place(String address) {
    return new JsonText()
        .put("key", placeKey(grid, door))
        .put("lon", at.lon())
        .put("lat", at.lat())
        .put("address", address)
        .end();
  }
}
