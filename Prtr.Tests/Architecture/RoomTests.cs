using System.Reflection;
using NetArchTest.Rules;

namespace Prtr.Tests.Architecture;

/// <summary>The table of <c>docs/architecture.md</c> lists the folders of each project from the lowest to the highest.</summary>
public class RoomTests
{
    public static TheoryData<string> Rooms => [.. RoomList.All];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_folder_knows_only_those_above_it_in_the_table(string room)
    {
        var project = room[..room.IndexOf('/')];
        string[] higher = [.. RoomList.All.SkipWhile(other => other != room).Skip(1).Where(other => other.StartsWith(project + "/", StringComparison.Ordinal)).Select(Namespace)];
        if (higher.Length == 0)
        {
            return;
        }

        var result = Types.InAssembly(Assembly.Load(project)).That().ResideInNamespace(Namespace(room)).ShouldNot().HaveDependencyOnAny(higher).GetResult();

        Assert.True(result.IsSuccessful, $"{room} knows a folder below it in the table: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Folders_beside_each_other_inside_a_folder_do_not_know_each_other_mutually(string room)
    {
        var types = Types.InAssembly(Assembly.Load(room[..room.IndexOf('/')]));
        string[] inside = [.. Directory.GetDirectories(Repository.PathTo(room)).Select(folder => $"{Namespace(room)}.{Path.GetFileName(folder)}")];
        var mutual = from one in inside
                     from other in inside
                     where string.CompareOrdinal(one, other) < 0 && Knows(one, other) && Knows(other, one)
                     select $"{one} and {other}";

        Assert.Empty(mutual);

        bool Knows(string one, string other) => !types.That().ResideInNamespace(one).ShouldNot().HaveDependencyOn(other).GetResult().IsSuccessful;
    }

    private static string Namespace(string room) => room.Replace('/', '.');
}
