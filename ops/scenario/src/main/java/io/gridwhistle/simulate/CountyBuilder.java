package io.gridwhistle.simulate;

import io.gridwhistle.document.DivisionNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lays out towns, villages and grids over the terrain, town by town. */
final class CountyBuilder {
  private static final String COUNTY = "339921";
  private static final double DEDICATED_SHARE = 0.04;
  private static final double OWN_INTERVAL_SHARE = 0.05;

  private final int total;
  private final Chance chance;
  private final Terrain terrain;
  private final PlaceNames names;
  private final List<DivisionNode> divisions = new ArrayList<>();
  private final List<SimulatedGrid.Town> towns = new ArrayList<>();
  private final List<SimulatedGrid> grids = new ArrayList<>();
  private int gridsInVillage;

  private CountyBuilder(int total, long seed) {
    this.total = total;
    this.chance = Chance.of(seed, 1);
    this.terrain = new Terrain(total, seed);
    this.names = new PlaceNames(chance);
  }

  static County build(int grids, long seed) {
    CountyBuilder builder = new CountyBuilder(grids, seed);
    builder.divisions.add(new DivisionNode(COUNTY, builder.names.next() + "县", "county", null));
    while (builder.grids.size() < grids) {
      builder.town();
    }
    return new County(
        COUNTY,
        List.copyOf(builder.divisions),
        List.copyOf(builder.towns),
        List.copyOf(builder.grids));
  }

  private void town() {
    String code = COUNTY + "%03d".formatted(towns.size() + 1);
    SimulatedGrid.Town town = new SimulatedGrid.Town(towns.size(), code);
    towns.add(town);
    GroundType type = typeHere();
    divisions.add(new DivisionNode(code, names.next() + type.townSuffix, "town", COUNTY));
    int villages = chance.between(8, 12);
    for (int i = 1; i <= villages && grids.size() < total; i++) {
      village(town, code + "%03d".formatted(i));
    }
  }

  private void village(SimulatedGrid.Town town, String code) {
    GroundType type = typeHere();
    String name = names.next() + type.villageSuffix;
    divisions.add(new DivisionNode(code, name, "village", town.code()));
    int size = chance.between(4, 6);
    for (gridsInVillage = 1; gridsInVillage <= size && grids.size() < total; gridsInVillage++) {
      grids.add(grid(town, code, name, typeOfGrid(type)));
    }
  }

  private GroundType typeHere() {
    return GroundType.at(terrain.distance(grids.size()));
  }

  private GroundType typeOfGrid(GroundType around) {
    return chance.happens(DEDICATED_SHARE) ? GroundType.DEDICATED : around;
  }

  private SimulatedGrid grid(
      SimulatedGrid.Town town, String villageCode, String village, GroundType type) {
    int households = chance.between(type.fewestHouseholds, type.mostHouseholds);
    return new SimulatedGrid(
        grids.size(),
        villageCode + "%03d".formatted(gridsInVillage),
        name(village, type),
        town,
        villageCode,
        village,
        type,
        households,
        residents(type, households),
        interval(type),
        chance.between(2, 4),
        terrain.plot(grids.size()));
  }

  private String name(String village, GroundType type) {
    String number = "第" + PlaceNames.numeral(gridsInVillage);
    return village + number + (type == GroundType.DEDICATED ? "专属网格" : "网格");
  }

  private int residents(GroundType type, int households) {
    return type == GroundType.DEDICATED
        ? chance.between(200, 2000)
        : (int) (households * (2.4 + chance.fraction()));
  }

  private Duration interval(GroundType type) {
    return chance.happens(OWN_INTERVAL_SHARE)
        ? type.patrolInterval.multipliedBy(3).dividedBy(2)
        : type.patrolInterval;
  }
}
