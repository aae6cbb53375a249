using System.Reflection;
using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Database;

/// <summary>What reads the database for readers of a data release says so when the register is another one by now, and reads nothing of it.</summary>
public sealed class AsOfTests : IntakeTest
{
    private static readonly Assembly[] Readers = [typeof(AsOf).Assembly, typeof(Prtr.Ingest.Intake.OpenRegister).Assembly];

    /// <summary>Every public method that is given a database, or belongs to what holds one, and a release.</summary>
    public static TheoryData<string> Methods => [.. All().Select(Name).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_many() => Assert.True(All().Count() >= 12);

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_release_of_a_former_incarnation_is_not_read(string name)
    {
        var former = new DataRelease(1, "2023.1", DateTimeOffset.UnixEpoch) { Incarnation = "former" };
        foreach (var method in All().Where(method => Name(method) == name))
        {
            var target = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!, [.. method.DeclaringType!.GetConstructors()[0].GetParameters().Select(Argument)]);
            var reading = (Task)method.Invoke(target, [.. method.GetParameters().Select(parameter => Is(parameter.ParameterType, typeof(DataRelease)) ? former : Argument(parameter))])!;
            await Assert.ThrowsAsync<RegisterRestoredException>(() => reading);
        }
    }

    private static IEnumerable<MethodInfo> All() =>
        from type in Readers.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type != typeof(Search.Embedded.SnapshotFile))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.ReturnType.IsAssignableTo(typeof(Task)) && method.GetParameters().Any(parameter => Is(parameter.ParameterType, typeof(DataRelease)))
        let givers = method.IsStatic ? method.GetParameters() : type.GetConstructors() is [var only] ? only.GetParameters() : []
        where givers.Any(parameter => parameter.ParameterType == typeof(RegisterDatabase)) && givers.Concat(method.GetParameters()).All(IsKnown)
        select method;

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static bool Is(Type type, Type wanted) => type == wanted;

    private static bool IsKnown(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(DataRelease) || parameter.ParameterType == typeof(RegisterDatabase) || parameter.ParameterType == typeof(Search.Reference.ReferenceData)
        || parameter.ParameterType == typeof(string) || parameter.ParameterType.IsValueType;

    private object? Argument(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(RegisterDatabase) ? Register.Database
        : parameter.ParameterType == typeof(Search.Reference.ReferenceData) ? Search.Reference.ReferenceData.Shipped
        : parameter.ParameterType == typeof(string) ? ""
        : Activator.CreateInstance(parameter.ParameterType);
}
