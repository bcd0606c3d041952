package io.gridwhistle.simulate;

import io.gridwhistle.document.DepartmentEntry;
import java.util.List;
import java.util.stream.Stream;

/** The departments that a county sends its incidents to. */
enum Department {
  POLICE("D01", "公安局"),
  URBAN_MANAGEMENT("D02", "综合行政执法局"),
  ENVIRONMENT("D03", "生态环境局"),
  CIVIL_AFFAIRS("D04", "民政局"),
  HUMAN_RESOURCES("D05", "人力资源和社会保障局"),
  HOUSING("D06", "住房和城乡建设局"),
  MARKET("D07", "市场监督管理局"),
  HEALTH("D08", "卫生健康局"),
  EMERGENCY("D09", "应急管理局"),
  JUSTICE("D10", "司法局"),
  TRANSPORT("D11", "交通运输局"),
  WATER("D12", "水利局"),
  NATURAL_RESOURCES("D13", "自然资源和规划局"),
  FIRE("D14", "消防救援大队"),
  PETITIONS("D15", "信访局");

  private static final List<Department> ALL = List.of(values());

  final String code;
  final String title;

  Department(String code, String title) {
    this.code = code;
    this.title = title;
  }

  static List<DepartmentEntry> entries() {
    return Stream.of(values()).map(d -> new DepartmentEntry(d.code, d.title)).toList();
  }

  static Department any(Chance chance) {
    return chance.pick(ALL);
  }
}
