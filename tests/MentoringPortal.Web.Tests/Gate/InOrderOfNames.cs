using Xunit.Abstractions;
using Xunit.Sdk;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>For tests that share a portal which the last of them changes.</summary>
public sealed class InOrderOfNames : ITestCaseOrderer
{
    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases) where TTestCase : ITestCase =>
        testCases.OrderBy(t => t.TestMethod.Method.Name, StringComparer.Ordinal);
}
