package io.gridwhistle.simulate;

import java.util.List;

/** Names that sound like places of southern China; no name comes twice. */
final class PlaceNames {
  private static final String FIRST = "云青石白龙清金永长大东西南北新和安福广玉松竹梅桃柳枫杨樟兰凤鹤锦";
  private static final String LAST = "溪山河桥塘坪湾岭泉湖田源坑洲岩坝畈港浦丰洋村埠墩渡圩冲峰沙潭谷林";
  private static final String BEFORE = "上下前后里外老中";
  private static final String NUMERALS = "零一二三四五六七八九";
  private static final List<String> ROADS =
      List.of("人民路", "解放街", "建设路", "中山路", "文化路", "环城路", "溪滨路", "学府路", "和平巷", "兴业路");

  private final int offset;
  private int given;

  PlaceNames(Chance chance) {
    this.offset = chance.between(0, FIRST.length() * LAST.length() - 1);
  }

  /** 31 steps and the number of two-character names have no common factor: all come up. */
  String next() {
    int pairs = FIRST.length() * LAST.length();
    int pair = (int) ((offset + 31L * given) % pairs);
    int round = given++ / pairs;
    return prefix(round) + FIRST.charAt(pair / LAST.length()) + LAST.charAt(pair % LAST.length());
  }

  private static String prefix(int round) {
    if (round == 0) {
      return "";
    }
    String more = round > BEFORE.length() ? numeral(round - BEFORE.length()) : "";
    return more + BEFORE.charAt((round - 1) % BEFORE.length());
  }

  static String address(String village, int door) {
    return village + ROADS.get(door % ROADS.size()) + (door * 7 % 180 + 1) + "号";
  }

  /** 一 … 十, 十一 …, as far as a village counts its grids. */
  static String numeral(int number) {
    if (number > 99) {
      return Integer.toString(number);
    }
    String tens = number < 10 ? "" : (number < 20 ? "" : digit(number / 10)) + "十";
    return tens + (number % 10 == 0 && number > 0 ? "" : digit(number % 10));
  }

  private static String digit(int number) {
    return NUMERALS.substring(number, number + 1);
  }
}
