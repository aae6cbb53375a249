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

    private static string Namespace(string room) => room.Replace('/', '.');
}
