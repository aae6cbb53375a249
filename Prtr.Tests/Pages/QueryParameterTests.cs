using System.Reflection;
using Microsoft.AspNetCore.Components;
using Prtr.Web.Components;

namespace Prtr.Tests.Pages;

/// <summary>Pages read what stands in an address as text: of anything else the framework makes a failure when it cannot read it.</summary>
public sealed class QueryParameterTests
{
    [Fact]
    public void Whatever_stands_in_an_address_is_read_by_the_page()
    {
        var parameters = typeof(App).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute)))
            .ToList();

        Assert.NotEmpty(parameters);
        Assert.All(parameters, parameter => Assert.True(parameter.PropertyType == typeof(string) || parameter.PropertyType == typeof(string[]), $"{parameter.DeclaringType}.{parameter.Name}"));
    }
}
