package io.gridwhistle.simulate;

import static io.gridwhistle.simulate.Rhythm.HOUR;

import java.util.List;

/**
 * A kind of incident from the catalogue.
 *
 * @param title what is reported, to be set behind an address
 * @param department who handles it
 * @param weight share among all incidents, in no unit
 */
record Matter(
    String category, String subcategory, String title, Department department, int weight) {
  private static final List<Matter> CATALOGUE =
      List.of(
          of("urban-management", "rubbish", "垃圾堆放无人清理", Department.URBAN_MANAGEMENT, 14),
          of("urban-management", "street-vendor", "流动摊贩占道经营", Department.URBAN_MANAGEMENT, 9),
          of("urban-management", "manhole", "窨井盖破损", Department.HOUSING, 4),
          of("urban-management", "parking", "车辆乱停堵塞通道", Department.URBAN_MANAGEMENT, 9),
          of("public-security", "theft", "居民反映电瓶车被盗", Department.POLICE, 4),
          of("public-security", "fraud", "老人接到疑似诈骗电话", Department.POLICE, 4),
          of("public-security", "stranger", "可疑人员夜间徘徊", Department.POLICE, 3),
          of("environment", "water-pollution", "河道水体发黑有异味", Department.ENVIRONMENT, 4),
          of("environment", "noise", "施工噪声扰民", Department.ENVIRONMENT, 6),
          of("environment", "burning", "露天焚烧秸秆", Department.ENVIRONMENT, 4),
          of("livelihood", "pension", "咨询养老金资格认证", Department.HUMAN_RESOURCES, 6),
          of("livelihood", "water-supply", "自来水停水", Department.WATER, 5),
          of("livelihood", "subsistence", "困难家庭申请救助", Department.CIVIL_AFFAIRS, 5),
          of("livelihood", "lift", "小区电梯故障", Department.MARKET, 4),
          of("livelihood", "clinic", "独居老人需要上门随访", Department.HEALTH, 4),
          of("public-safety", "fire-passage", "消防通道被堵", Department.FIRE, 4),
          of("public-safety", "gas", "闻到燃气味", Department.EMERGENCY, 2),
          of("public-safety", "landslide", "山坡有落石隐患", Department.NATURAL_RESOURCES, 2),
          of("public-safety", "wiring", "私拉电线给电瓶车充电", Department.FIRE, 4),
          of("dispute", "neighbour", "邻里因漏水发生争执", Department.JUSTICE, 4),
          of("dispute", "family", "家庭因赡养问题争吵", Department.JUSTICE, 2),
          of("dispute", "land", "因宅基地界址起纠纷", Department.NATURAL_RESOURCES, 2),
          of("dispute", "wages", "工人讨要拖欠工资", Department.HUMAN_RESOURCES, 2));

  private static final List<Matter> DISPUTES =
      CATALOGUE.stream().filter(m -> m.category.equals("dispute")).toList();
  private static final List<Matter> URGENT =
      CATALOGUE.stream().filter(m -> m.category.startsWith("public-")).toList();
  private static final int TOTAL = CATALOGUE.stream().mapToInt(Matter::weight).sum();

  static Matter any(Chance chance) {
    int left = chance.between(1, TOTAL);
    int index = 0;
    while ((left -= CATALOGUE.get(index).weight) > 0) {
      index++;
    }
    return CATALOGUE.get(index);
  }

  static Matter anyDispute(Chance chance) {
    return chance.pick(DISPUTES);
  }

  /** A matter that must be handled within a day. */
  static Matter anyUrgent(Chance chance) {
    return chance.pick(URGENT);
  }

  /** Milliseconds to handle it. */
  long limit() {
    return HOUR
        * switch (category) {
          case "public-safety", "public-security" -> 24;
          case "urban-management" -> 48;
          case "livelihood" -> 120;
          default -> 72;
        };
  }

  private static Matter of(
      String category, String subcategory, String title, Department department, int weight) {
    return new Matter(category, subcategory, title, department, weight);
  }
}
