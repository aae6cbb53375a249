using Dapper;
using Microsoft.Data.Sqlite;

namespace Prtr.Tests.Intake.Keeping;

/// <summary>What may be given to <c>restore</c> instead of a backup of this version of the register, made from a good one, with a word of the right answer.</summary>
internal static class SpoiltBackups
{
    private const int Page = 4096;

    private static readonly (string Name, string Answer, Action<string> Spoil)[] All =
    [
        ("empty", "empty", file => File.WriteAllBytes(file, [])),
        ("text", "not a backup", file => File.WriteAllText(file, new string('x', 10_000))),
        ("its beginning alone", "damaged", file => Cut(file, 100)),
        ("cut", "damaged", file => Cut(file, new FileInfo(file).Length / 2 / Page * Page)),
        ("a page overwritten", "damaged", file => Overwrite(file, new FileInfo(file).Length / 2 / Page * Page)),
        ("no migration remembered", "no register", Sql("delete from schema_migration")),
        ("only the name of the table", "no register", file =>
        {
            File.Delete(file);
            Sql("create table schema_migration (name text primary key, sha256 text, applied_at text)")(file);
        }),
        ("names without tables", "no register", file =>
        {
            var rows = Rows(file);
            File.Delete(file);
            Sql("create table schema_migration (name text primary key, sha256 text not null, applied_at text not null)")(file);
            Sql("insert into schema_migration (name, sha256, applied_at) values " + string.Join(", ", rows))(file);
        }),
        ("names that are none", "no register", file =>
        {
            File.Delete(file);
            Sql("create table schema_migration (name text primary key, sha256 text, applied_at text); insert into schema_migration values (null, null, null), (null, x'ff', 1)")(file);
        }),
        ("newer", "newer", Sql("insert into schema_migration (name, sha256, applied_at) values ('999_later.sql', 'x', '2040-01-01')")),
        ("another line of development", "another line", Sql("update schema_migration set sha256 = 'other' where name = '001_register.sql'")),
        ("a trigger more", "register's own", Sql("create trigger twice after insert on submission begin update report_row set quantity_kg_e8 = 0; end")),
        ("an index less", "missing", Sql("drop index outbox_waiting")),
        ("a row that refers to nothing", "refers to a row", Sql("pragma foreign_keys = off; update report_version set report_id = 999")),
        ("a quantity changed", "quantity_kg_e8", Sql("update report_row set quantity_kg_e8 = quantity_kg_e8 * 2 where id = 1")),
        ("a row gone", "rows", Sql("pragma foreign_keys = off; delete from remark where report_row_id = 1; delete from report_row where id = 1")),
        ("a kept file changed", "not the file that came in", Sql("update submission_file set content = x'00'")),
    ];

    /// <param name="good">A backup of a register with a published report.</param>
    public static IEnumerable<(string File, string Answer)> Of(string good, string folder)
    {
        foreach (var (name, answer, spoil) in All)
        {
            var file = Path.Combine(folder, name + ".bak");
            File.Copy(good, file);
            spoil(file);
            yield return (file, answer);
        }
    }

    public static Action<string> Sql(string statements) => file =>
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        connection.Execute(statements);
    };

    private static List<string> Rows(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        return [.. connection.Query<string>("select '(' || quote(name) || ', ' || quote(sha256) || ', ' || quote(applied_at) || ')' from schema_migration order by rowid")];
    }

    private static void Cut(string file, long length)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(length);
    }

    private static void Overwrite(string file, long from)
    {
        using var stream = File.OpenWrite(file);
        stream.Position = from;
        stream.Write(Enumerable.Repeat((byte)0x5a, Page).ToArray());
    }
}
