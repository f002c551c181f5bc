import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { customerCentric } from "../../src/index";
import type { Run } from "./run-command";
import { explain, problemsOf, run, score, write, writeRatings } from "./run-command";
import { csvOf, longRows, workbookOf } from "./sheets";

const header = "subject,assessor,role,criterion,score,period,team,relation,contact,comment,at";

/** A file with every problem that a row may have, and what is said of each in Chinese and Japanese. */
const bad: readonly (readonly [row: string, zh: string | undefined, ja?: string])[] = [
  ["a,b,peer,needs,8,,,,,,", undefined],
  [
    "a,c,同亊,relationship,8,,,,,,",
    "第3行，第3列“role”：应为上级、同事、下属、本人、客户或其他评分人，实际为“同亊”，是否应为“同事”？",
    "の3行目、3列目「role」：上司、同僚、部下、本人、顧客、その他の評価者のいずれかを入力してください（現在の値：「同亊」）。「同事」の誤りではありませんか",
  ],
  [
    "a,c,peer,need,8,,,,,,",
    "第4行，第4列“criterion”：应为满足客户需求、客户关系或整体，实际为“need”，是否应为“needs”？",
    "の4行目、4列目「criterion」：顧客の要望への対応、顧客との関係、全体のいずれかを入力してください（現在の値：「need」）。「needs」の誤りではありませんか",
  ],
  [
    ",c,peer,needs,8,,,,,,",
    "第5行，第1列“subject”：应为姓名、名称或编号（不含控制字符），实际为空白",
    "の5行目、1列目「subject」：氏名、名称または番号（制御文字は使えません）を入力してください（現在の値：空欄）",
  ],
  [
    "a,f,peer,needs,eleven,,,,,,",
    "第6行，第5列“score”：应为分数（如8.5）、等级（不合格、合格、良好、优秀、卓越）、不适用、未观察或空白，实际为“eleven”",
    "の6行目、5列目「score」：点数（例：8.5）、レベル（不合格、基本、良好、優秀、卓越）、該当なし、観察なしのいずれかを入力するか、空欄にしてください（現在の値：「eleven」）",
  ],
  [
    "a,f,peer,relationship,11,,,,,,",
    "第7行，第5列“score”：应为0到10之间的数字，实际为“11”",
    "の7行目、5列目「score」：0から10までの数値を入力してください（現在の値：「11」）",
  ],
  [
    "a,g,peer,needs,8,,,external,,,",
    "第8行，第8列“relation”：应为空白（只有客户才填此项），实际为“external”",
    "の8行目、8列目「relation」：顧客だけの項目です。空欄にしてください（現在の値：「external」）",
  ],
  [
    "a,h,customer,needs,8,,,foreign,,,",
    "第9行，第8列“relation”：应为内部或外部，实际为“foreign”",
    "の9行目、8列目「relation」：社内、社外のどちらかを入力してください（現在の値：「foreign」）",
  ],
  [
    "a,i,customer,needs,8,,,,far,,",
    "第10行，第9列“contact”：应为直接或间接，实际为“far”",
    "の10行目、9列目「contact」：対面、間接のどちらかを入力してください（現在の値：「far」）",
  ],
  [
    "z,j,peer,needs,8,2026-13,,,,,",
    "第11行，第6列“period”：应为评价周期（如2026-H1），实际为“2026-13”",
    "の11行目、6列目「period」：評価期間（例：2026-H1）を入力してください（現在の値：「2026-13」）",
  ],
  [
    "a,k,peer,needs,8,,,,,,2026/6/30 9:00",
    "第12行，第11列“at”：应为日期（如2026-06-30）或时间（如2026-06-30T09:00Z）（也可用 --offset +08:00 为整个文件指定时差），实际为“2026/6/30 9:00”",
    "の12行目、11列目「at」：日付（例：2026-06-30）または日時（例：2026-06-30T09:00Z）を入力してください（現在の値：「2026/6/30 9:00」、ファイル全体の時差は --offset +08:00 のように指定）",
  ],
  [
    "a,b,peer,needs,9,,,,,,",
    "第13行，第4列“criterion”：同一评分人对同一指标只能评一次（见第2行；也可加 --duplicates latest，以最后一次为准），实际为两次",
    "の13行目、4列目「criterion」：同じ評価者による同じ項目の評価は1件にしてください（現在の値：2件、2行目を参照、最新の評価を採るなら --duplicates latest を指定）",
  ],
  [
    "a,l,peer,overall,9,,,,,,",
    "第14行，第4列“criterion”：整体评分与分项评分只能选一种（见第15行），实际为两种都有",
    "の14行目、4列目「criterion」：全体の評価と項目別の評価は、どちらか一方にしてください（現在の値：両方、15行目を参照）",
  ],
  ["a,l,peer,needs,9,,,,,,", undefined],
  [
    "a,a,peer,needs,9,,,,,,",
    "第16行，第3列“role”：被评人和评分人都是“a”，角色应为“本人”，实际为“peer”",
    "の16行目、3列目「role」：被評価者も評価者も「a」のため、役割は「本人」にしてください（現在の値：「peer」）",
  ],
  [
    "a,b,manager,relationship,9,,,,,,",
    "第17行，第3列“role”：应与此前的评分一致，即“同事”（见第2行），实际为“manager”",
    "の17行目、3列目「role」：ほかの評価に合わせて「同僚」にしてください（現在の値：「manager」、2行目を参照）",
  ],
  ["a,n,peer,needs,9,,one,,,,", undefined],
  [
    "a,o,peer,needs,9,,two,,,,",
    "第19行，第7列“team”：应与此前的评分一致，即“one”（见第18行），实际为“two”",
    "の19行目、7列目「team」：ほかの評価に合わせて「one」にしてください（現在の値：「two」、18行目を参照）",
  ],
  ["a,p,customer,needs,9,,,internal,,,", undefined],
  [
    "a,p,customer,relationship,9,,,external,,,",
    "第21行，第8列“relation”：应与此前的评分一致，即“内部”（见第20行），实际为“external”",
    "の21行目、8列目「relation」：ほかの評価に合わせて「社内」にしてください（現在の値：「external」、20行目を参照）",
  ],
  [
    "a,q,peer,needs",
    "第22行：应为11个单元格（每列一个），实际为4个，以“a”开头；此行在“score”列之前就结束了，请补上缺少的内容或空单元格",
    "の22行目：セルは列と同じ11個必要ですが、4個（先頭は「a」）です。行が「score」の前で終わっています。足りない内容か空のセルを補ってください",
  ],
];

const badFile = [header, ...bad.map(([row]) => row), ""].join("\n");

/** Without what a file, an option or a value of it says, which no language changes. */
function withoutQuotes(line: string): string {
  return line
    .replace(/“[^”]*”|「[^」]*」|ratings\.csv|--\S+( \S+)?|例：\S+?）|如[\dT:Z-]+|2026-H1/g, "")
    .replace(/\b(UTF-8|GB18030|Shift_JIS|CSV|XLSX|JSON|NUL|MiB)\b/g, "");
}

describe.each(["zh", "ja"] as const)("problems in %s", (locale) => {
  const said = (zh: string, ja: string) => (locale === "zh" ? zh : ja);
  const inLocale = (result: (...options: readonly string[]) => Run) => problemsOf(result("--locale", locale));
  const problemOf = (content: string | Uint8Array, ...options: readonly string[]) =>
    problemsOf(score(content, "--locale", locale, ...options))[0] ?? "";

  it("name bad rows of every kind in words of the language, with the words that it would understand", () => {
    const problems = inLocale((...options) => score(badFile, ...options));
    const expected = bad.flatMap(([, zh, ja]) => (zh === undefined ? [] : [`ratings.csv${said(zh, ja ?? "")}`]));
    expect(problems).toEqual(expected);
    for (const problem of problems) expect(withoutQuotes(problem)).not.toMatch(/[a-z]{3}/i);
  });

  it("are the same for every command that reads ratings", () => {
    write("r.json", "[]");
    const problems = inLocale((...options) => score(badFile, ...options));
    expect(inLocale((...options) => run("validate", "ratings.csv", ...options))).toEqual(problems);
    expect(inLocale((...options) => run("verify", "r.json", "ratings.csv", ...options))).toEqual(problems);
    expect(inLocale((...options) => run("explain", "ratings.csv", "--subject", "a", ...options))).toEqual(problems);
  });

  it("name only words that a file is understood by", () => {
    const [columns, roles, criteria, scores] =
      locale === "zh"
        ? [
            "被评人,评分人,角色,指标,分数,等级,等级内位置,评价周期,团队,客户类型,接触方式,评语,日期",
            ["上级", "同事", "下属", "其他评分人"],
            ["满足客户需求", "客户关系", "整体"],
            ["不适用", "未观察", "不合格", "合格", "良好", "优秀", "卓越"],
          ]
        : [
            "被評価者,評価者,役割,評価項目,点数,レベル,レベル内の位置,評価期間,チーム,顧客区分,接点,コメント,評価日",
            ["上司", "同僚", "部下", "その他の評価者"],
            ["顧客の要望への対応", "顧客との関係", "全体"],
            ["該当なし", "観察なし", "不合格", "基本", "良好", "優秀", "卓越"],
          ];
    const named = problemOf("a,b\nc,d\n");
    const allColumns = [...columns.split(","), said("状态", "状態")];
    for (const column of allColumns) expect(named).toContain(column);
    const customer = locale === "zh" ? ["客户", "内部", "直接"] : ["顧客", "社内", "対面"];
    const rows = [
      ...roles.map((role, index) => `p${index},c,${role},${criteria[0]},8,,,,,,,,`),
      ...criteria.map((criterion, index) => `q${index},c,${roles[0]},${criterion},8,,,,,,,,`),
      ...scores.map((text, index) => `r${index},c,${roles[0]},${criteria[2]},${text},,,,,,,,`),
      `s,s,${said("本人", "本人")},${criteria[0]},8,,,2026-H1,one,,,"good",2026-06-30`,
      `t,c,${customer[0]},${criteria[0]},8,,,,,${customer[1]},${customer[2]},,`,
      `u,c,${customer[0]},${criteria[0]},8,,,,,${said("外部", "社外")},${said("间接", "間接")},,`,
    ];
    expect(score([columns, ...rows].join("\n")).stderr).toBe("");
    expect(
      score(`${columns.split(",").slice(0, 4).join(",")},${allColumns.at(-1)}\na,b,peer,needs,${scores[0]}`).stderr,
    ).toBe("");
  });

  it("ask for what cannot be told", async () => {
    expect(problemOf('subject,assessor,role,criterion,score\na,b,peer,needs,"7,500"')).toBe(
      said(
        "ratings.csv第2行，第5列“score”：“7,500”中的逗号是小数点，还是千位分隔符？是小数点请加 --decimal comma，是千位分隔符请加 --decimal point",
        "ratings.csvの2行目、5列目「score」：「7,500」のカンマは小数点ですか、桁区切りですか。小数点なら --decimal comma、桁区切りなら --decimal point を指定してください",
      ),
    );
    expect(problemOf("subject,assessor,x;role;criterion\na,b,x;c;d\n")).toBe(
      said(
        "ratings.csv：单元格之间用什么分隔？请用 --delimiter comma（逗号）、semicolon（分号）或 tab（制表符）指定",
        "ratings.csv：セルの区切り文字はどれですか。--delimiter comma（カンマ）、semicolon（セミコロン）、tab（タブ）のいずれかを指定してください",
      ),
    );
    const rows = longRows.map((row) => row.map((cell) => cell));
    write("two.xlsx", await workbookOf({ name: "上", rows }, { name: "下", rows }));
    expect(inLocale((...options) => run("score", "two.xlsx", ...options))).toEqual([
      said(
        "two.xlsx：评分在哪张工作表中：“上”或“下”？请用 --sheet 工作表名 指定",
        "two.xlsx：評価はどのシートにありますか（「上」「下」）。--sheet シート名 で指定してください",
      ),
    ]);
  });

  it("name sheets and cells of a workbook", async () => {
    const rows = [...longRows, ["a", "2026-H1", "b", "chief", "needs", "12"]];
    write("bad.xlsx", await workbookOf({ name: "S", rows }));
    expect(inLocale((...options) => run("score", "bad.xlsx", ...options))).toEqual([
      said(
        "bad.xlsx，工作表“S”，单元格D12（“role”）：应为上级、同事、下属、本人、客户或其他评分人，实际为“chief”",
        "bad.xlsx、シート「S」、セルD12（「role」）：上司、同僚、部下、本人、顧客、その他の評価者のいずれかを入力してください（現在の値：「chief」）",
      ),
      said(
        "bad.xlsx，工作表“S”，单元格F12（“score”）：应为0到10之间的数字，实际为“12”",
        "bad.xlsx、シート「S」、セルF12（「score」）：0から10までの数値を入力してください（現在の値：「12」）",
      ),
    ]);
  });

  it("say what is wrong with a header", () => {
    const problems = problemsOf(score("subject,Employee,assesor,role,score\na,b,c,peer,8\n", "--locale", locale));
    expect(problems[0]).toBe(
      said(
        "ratings.csv第1行，第2列“Employee”：“被评人”列重复（第1列已是此列）",
        "ratings.csvの1行目、2列目「Employee」：「被評価者」の列が重複しています（1列目に既出）",
      ),
    );
    expect(problems[1]).toContain(said("，是否应为“assessor”？", "「assessor」の誤りではありませんか。"));
    const option = said("--columns 评分人=assesor", "--columns 評価者=assesor").split(" ");
    expect(problems[2]).toContain(said("缺少“评分人”列", "「評価者」の列がありません"));
    const mended = "subject,assesor,role,criterion,score\na,b,peer,needs,8\n";
    expect(score(mended, ...option).status).toBe(0);
  });

  it("say why a file cannot be read, or holds nothing", () => {
    const explained = (content: string) => problemsOf(explain(content, "--subject", "李", "--locale", locale))[0];
    expect(inLocale((...options) => run("score", "missing.csv", ...options))).toEqual([
      said("错误：无法读取missing.csv：文件不存在", "エラー：missing.csvを読み込めません：ファイルがありません"),
    ]);
    expect(problemOf("")).toContain(said("ratings.csv：文件是空的：", "ratings.csv：ファイルが空です。"));
    expect(explained(`${header}\n李伟,b,peer,overall,8,,,,,,`)).toBe(
      said(
        "错误：ratings.csv中没有被评人“李”，是否应为“李伟”？文件中有：“李伟”。",
        "エラー：ratings.csvに被評価者「李」は見つかりません。「李伟」の誤りではありませんか。ファイルにあるのは「李伟」です。",
      ),
    );
    const bytes = Uint8Array.of(...Buffer.from(`${header}\n`), 0xff, 0xff);
    const twice = '[{"subject":"a","ratings":[]},{"subject":"a","ratings":[]}]';
    for (const content of [
      twice,
      "[1, 2",
      "[7]",
      '[{"subject":{}}]',
      `${header}\n"a`,
      `${header}\n"a"b`,
      "a\0b",
      bytes,
    ]) {
      expect(withoutQuotes(problemOf(content).replace(/(?<=：)[A-Z].*/, ""))).not.toMatch(/[a-z]{3}/i);
    }
  });

  it("ask about a score that a comma may have parted, and name a key that is there twice", () => {
    expect(problemOf("subject,assessor,role,criterion,score\na,b,peer,needs,8,5\n")).toBe(
      said(
        'ratings.csv第2行，第5列“score”：相邻的“8”和“5”是否本是一个分数8,5？如果是，请写作"8,5"（加引号），或改用分号分隔单元格；如果不是，请加 --decimal point',
        'ratings.csvの2行目、5列目「score」：隣り合う「8」と「5」は、一つの点数8,5ではありませんか。そうであれば"8,5"のように引用符で囲むか、セルをセミコロンで区切ってください。違う場合は --decimal point を指定してください',
      ),
    );
    expect(problemOf('[{"subject":"a","subject":"b"}]')).toBe(
      said(
        "ratings.csv第1行，第17个字符：键“subject”重复出现",
        "ratings.csvの1行目、17文字目：キー「subject」が重複しています",
      ),
    );
  });

  it("know results in the place of ratings, and files that were swapped", () => {
    const good = "subject,assessor,role,criterion,score\na,b,peer,overall,8\n";
    const results = score(good, "--format", "json").stdout;
    write("r.json", results);
    expect(problemOf(results)).toContain(
      said("这是 score 写出的结果，不是评分", "評価ではなく、score が書き出した結果です"),
    );
    const sheet = score(good, "--format", "csv", "--locale", locale).stdout;
    expect(problemOf(sheet)).toContain(said("这是 score 写出的结果表，不是评分", "score が書き出した結果の表です"));
    writeRatings(good);
    const swapped = inLocale((...options) => run("verify", "ratings.csv", "r.json", ...options));
    expect(swapped[0]).toContain(said("这不是 score 以 --format json", "ndjson で書き出した結果ではありません"));
    expect(swapped.at(-1)).toBe(
      said(
        "提示：应先写结果文件，再写评分文件：customer-centric-rubric verify r.json ratings.csv",
        "ヒント：結果のファイルを先に、評価のファイルを後に指定してください：customer-centric-rubric verify r.json ratings.csv",
      ),
    );
  });

  it("say of an absence that is forbidden whose it is", () => {
    const rows = "subject,assessor,role,criterion,score\na,b,peer,needs,n/a\na,b,peer,relationship,8";
    expect(problemOf(rows, "--policy", "needs:not-applicable=forbid")).toBe(
      said(
        "ratings.csv第2行：应为“a”的“满足客户需求”得分，实际为不适用",
        "ratings.csvの2行目：「a」の「顧客の要望への対応」の点数を入力してください（現在の値：該当なし）",
      ),
    );
  });

  it("use the words of one's own rubric, and ids where it has none or where two things share one", () => {
    const texts = {
      title: "X",
      levels: { low: "低", high: "高" },
      criteria: { one: { title: "同名" }, two: { title: "同名" } },
    };
    const rubric = {
      ...{ id: "own", version: "1", scale: { minimum: 0, maximum: 10, step: 1 } },
      levels: [
        { id: "low", cut: 0 },
        { id: "high", cut: 5 },
      ],
      criteria: [
        { id: "one", weight: 1 },
        { id: "two", weight: 1 },
      ],
    };
    for (const [name, own] of [
      ["plain", rubric],
      ["titled", { ...rubric, texts: { [locale]: texts } }],
    ] as const) {
      const file = write(`${name}.json`, JSON.stringify(own));
      const problems = problemsOf(
        score(`${header}\na,b,peer,three,nine,,,,,,`, "--locale", locale, "--rubric", file),
      ).join("\n");
      expect(problems).toContain(said("应为one、two或整体", "one、two、全体のいずれか"));
      expect(problems).toContain(name === "plain" ? "low、high" : "低、高");
    }
  });

  it("are the reasons of rows that are left out, in a file that can be read again", () => {
    const rejects = write("rejects.csv", "");
    const rows = [
      "a,b,peer,needs,8,,,,,,",
      "c,b,chief,needs,8,,,,,,",
      "a,d,peer,needs,1,,,,,,",
      "a,d,peer,needs,2,,,,,,",
    ];
    const file = [header, ...rows].join("\n");
    const { status, stderr } = score(file, "--skip-invalid", "--rejects", rejects, "--locale", locale);
    expect(status).toBe(0);
    const left = readFileSync(rejects, "utf8");
    const [titles, ...reasons] = parse(left, { bom: true }) as string[][];
    expect(titles?.[0]).toBe(said("未计入原因", "除外理由"));
    for (const [reason = ""] of reasons) expect(withoutQuotes(reason)).not.toMatch(/[a-z]{3}/i);
    expect(stderr).toContain(
      said("ratings.csv：共4行，其中3行未计入，详见", "ratings.csv：4行のうち3行を除外しました（"),
    );
    const mended = left.replace(",chief,", ",peer,").split("\r\n").slice(0, 2).join("\r\n");
    expect(run("validate", write("mended.csv", mended)).status).toBe(0);
  });

  it("are said beside notes in the same language", () => {
    writeRatings(
      `${csvOf([["subject", "assessor", "role", "criterion", "score", "at"]])}a,b,peer,needs,8,2026-01-01\na,b,peer,needs,9,2026-01-02\n`,
    );
    expect(run("validate", "ratings.csv", "--duplicates", "latest", "--locale", locale).stderr).toBe(
      said(
        "ratings.csv：有1条评分已由较晚的评分取代\n",
        "ratings.csv：1件の評価は、より新しい評価に置き換えられました\n",
      ),
    );
  });

  it("stay English where a rubric's JSON is wrong, as its reference is", () => {
    const file = write("wrong.json", JSON.stringify({ ...customerCentric, scale: 1 }));
    const problems = run("score", "ratings.csv", "--rubric", file, "--locale", locale);
    expect(problems.stderr).toBe(run("score", "ratings.csv", "--rubric", file).stderr);
  });
});

describe("validate in another language", () => {
  const file = csvOf(longRows.map((row) => row.slice(0, 6)));

  it("says in Chinese how a file was read", () => {
    writeRatings(file);
    expect(run("validate", "ratings.csv", "--locale", "zh").stdout).toBe(
      "ratings.csv：没有问题\n" +
        "评分：9条，被评人3名，评分人4名；空白单元格：1个\n" +
        "评价：3份，其中0份尚不能计分\n" +
        "量规：customer-centric 1.0.0\n" +
        "编码：UTF-8\n分隔符：逗号\n版式：每条评分一行\n小数点：句点\n" +
        "列：subject → 被评人、period → 评价周期、assessor → 评分人、role → 角色、criterion → 指标、score → 分数\n",
    );
  });

  it("says in Japanese how a file was read", () => {
    writeRatings(file);
    expect(run("validate", "ratings.csv", "--locale", "ja").stdout).toBe(
      "ratings.csv：問題はありません\n" +
        "評価：9件（被評価者3名、評価者4名）、空欄：1個\n" +
        "評価結果：3件（うち未採点0件）\n" +
        "採点基準：customer-centric 1.0.0\n" +
        "文字コード：UTF-8\n区切り文字：カンマ\n表の形：1行に1件の評価\n小数点：ピリオド\n" +
        "列：subject → 被評価者、period → 評価期間、assessor → 評価者、role → 役割、criterion → 評価項目、score → 点数\n",
    );
  });
});
